import GRDB
import Journaling
import Scheduling
import TimeAndMoney
import booking_desk

extension SchedulerJournal {
  /// A journal of the workshop on its first morning.
  static func open(
    _ path: String, scheduler: Scheduler = Workshop.scheduler()
  ) throws -> SchedulerJournal {
    try SchedulerJournal(path: path, scheduler: scheduler) { Workshop.opening }
  }

  /// The state as bytes.
  var state: [UInt8] {
    get async throws { try await read { $0.snapshot() } }
  }

  /// Holds and confirms a start; nil if it is taken.
  func book(quarter: Int) async throws -> AppointmentID? {
    guard case .held(let id, _) = try await perform(Workshop.hold(quarter: quarter)).outcome,
      case .confirmed = try await perform(.confirm(id)).outcome
    else { return nil }
    return id
  }
}

/// The file of a journal that is closed, for those who spoil it.
func edit<Answer>(_ path: String, _ body: (Database) throws -> Answer) throws -> Answer {
  let file = try DatabaseQueue(path: path)
  defer { try? file.close() }
  return try file.write(body)
}
