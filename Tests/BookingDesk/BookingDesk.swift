import Fixtures
import Foundation
import Journaling
import Scheduling
import TimeAndMoney

/// Books, cancels and prints until it is killed: `booking-desk <journal> <microseconds since the opening> <seed>`.
///
/// A line of its own is printed for each appointment once its outcome was given, and before a cancellation is asked:
/// `confirmed <appointment> <start>`, `cancelling <appointment>`, `cancelled <appointment>`.
@main
struct BookingDesk {
  private static let callers = 8

  let journal: SchedulerJournal
  let opened: Instant

  static func main() async {
    do { try await serve(CommandLine.arguments) } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(1)
    }
  }

  private static func serve(_ arguments: [String]) async throws {
    let opened = Workshop.opening + Span(microseconds: Int64(arguments[2])!)
    let began = ContinuousClock.now
    let journal = try SchedulerJournal(path: arguments[1], scheduler: Workshop.scheduler()) {
      opened + Span(microseconds: Int64((ContinuousClock.now - began) / .microseconds(1)))
    }
    let desk = BookingDesk(journal: journal, opened: opened)
    try await desk.serve(seed: UInt64(arguments[3])!)
  }

  private func serve(seed: UInt64) async throws {
    try await withThrowingTaskGroup { group in
      for caller in 0..<Self.callers {
        group.addTask { try await book(caller, dice: Dice(seed: seed &+ UInt64(caller))) }
      }
      try await group.waitForAll()
    }
  }

  private func book(_ caller: Int, dice: Dice) async throws {
    var dice = dice
    var mine: [AppointmentID] = []
    while true {
      switch dice.below(20) {
      case 0..<6 where !mine.isEmpty:
        try await cancel(mine.remove(at: dice.below(mine.count)))
      case 6 where caller == 0: try await journal.snapshot()
      default:
        if let id = try await book(quarterFromNow: 1 + dice.below(190)) { mine.append(id) }
      }
    }
  }

  private func book(quarterFromNow quarter: Int) async throws -> AppointmentID? {
    let passed = Workshop.opening.span(to: opened).microseconds / Span.minutes(15).microseconds
    let hold = Workshop.hold(quarter: Int(passed) + quarter)
    guard case .hold(let request) = hold,
      case .held(let id, _) = try await journal.perform(hold).outcome,
      case .confirmed = try await journal.perform(.confirm(id)).outcome
    else { return nil }
    say("confirmed \(id.word) \(request.start.microseconds)")
    return id
  }

  private func cancel(_ id: AppointmentID) async throws {
    say("cancelling \(id.word)")
    if case .cancelled = try await journal.perform(.cancel(id)).outcome {
      say("cancelled \(id.word)")
    }
  }

  /// Printed with one call of the system, so that a line is there whole or not at all.
  private func say(_ line: String) {
    FileHandle.standardOutput.write(Data("\(line)\n".utf8))
  }
}
