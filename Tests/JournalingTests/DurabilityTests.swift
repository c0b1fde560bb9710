import Fixtures
import GRDB
import Journaling
import Scheduling
import Testing
import TimeAndMoney
import booking_desk

@Suite("What a caller was told is in the journal")
struct DurabilityTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("journal")
  }

  /// Commands that hit and miss, each a minute after the other.
  private static func script(count: Int, seed: UInt64) -> [(command: Command, instant: Instant)] {
    var dice = Dice(seed: seed)
    return (0..<count).map { number in
      let id = AppointmentID(word: UInt64(dice.below(40)) << 32 | 1)
      let command: Command =
        switch dice.below(10) {
        case 0..<5: Workshop.hold(quarter: 20 + dice.below(60))
        case 5..<8: .confirm(id)
        case 8: .cancel(id)
        default: .release(id)
        }
      return (command, Workshop.opening + .minutes(Int64(number)))
    }
  }

  @Test("Opened again, the state is the same byte for byte")
  func reopening() async throws {
    let journal = try SchedulerJournal.open(path)
    var direct = Workshop.scheduler()
    for (command, instant) in Self.script(count: 300, seed: 1) {
      let response = try await journal.perform(command, at: instant)
      #expect(response == direct.apply(command, now: instant))
    }
    #expect(try await journal.state == direct.snapshot())
    try await journal.close()
    #expect(try await SchedulerJournal.open(path).state == direct.snapshot())
  }

  @Test(
    "A snapshot and the commands behind it are as good as all commands", arguments: [1, 7, 299])
  func snapshots(every count: Int) async throws {
    let whole = try SchedulerJournal.open(path)
    let other = folder.path("with snapshots")
    let short = try SchedulerJournal.open(other)
    for (number, (command, instant)) in Self.script(count: 300, seed: 2).enumerated() {
      let response = try await whole.perform(command, at: instant)
      #expect(try await short.perform(command, at: instant) == response)
      if number % count == 0 { try await short.snapshot() }
    }
    try await whole.close()
    try await short.close()
    let batches = try edit(other) { try Int.fetchOne($0, sql: "SELECT count(*) FROM batch") }
    #expect(batches! <= count + 1)
    let state = try await SchedulerJournal.open(path).state
    #expect(try await SchedulerJournal.open(other).state == state)
  }

  @Test("Of 32 callers who want the same starts, as many get one as fit, and all of them keep it")
  func callers() async throws {
    let journal = try SchedulerJournal.open(path)
    let booked = try await withThrowingTaskGroup(of: [AppointmentID].self) { group in
      for _ in 0..<32 {
        group.addTask {
          var booked: [AppointmentID] = []
          for quarter in stride(from: 2, to: 42, by: 2) {
            if let id = try await journal.book(quarter: quarter) { booked.append(id) }
          }
          return booked
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(booked.count == 20 * Workshop.mechanics)
    #expect(Set(booked).count == booked.count)
    try await journal.close()
    let kept = try await SchedulerJournal.open(path).read { scheduler in
      var copy = scheduler
      return booked.filter {
        copy.apply(.cancel($0), now: Workshop.opening).outcome == .cancelled(fee: .zero)
      }
    }
    #expect(kept == booked)
  }

  @Test("Time does not go back for those who ask late, not even behind a snapshot")
  func instants() async throws {
    let journal = try SchedulerJournal.open(path)
    let late = Workshop.opening + .hours(1)
    _ = try await journal.perform(Workshop.hold(quarter: 20), at: late)
    try await journal.snapshot()
    try await journal.close()
    let again = try SchedulerJournal.open(path)
    let outcome = try await again.perform(Workshop.hold(quarter: 24)).outcome
    guard case .held(_, let expires) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(expires == late + .minutes(10))
  }

  @Test("A search leaves no trace")
  func searching() async throws {
    let journal = try SchedulerJournal.open(path)
    let search = Command.search(
      SearchRequest(site: 0, job: Workshop.job, customer: CustomerID(1)))
    guard case .listed(let starts) = try await journal.perform(search).outcome else {
      Issue.record("A search lists starts.")
      return
    }
    #expect(!starts.isEmpty)
    try await journal.close()
    #expect(try edit(path) { try Int.fetchOne($0, sql: "SELECT count(*) FROM batch") } == 0)
  }

  @Test("A search that lets a hold run out is kept, and so is the first for a job of a new kind")
  func searchingLate() async throws {
    let journal = try SchedulerJournal.open(path)
    let start = Workshop.opening
    _ = try await journal.perform(Workshop.hold(quarter: 20), at: start)
    let other = Command.search(
      SearchRequest(
        site: 0, job: Job(service: 0, extraBayTime: .minutes(15)), customer: CustomerID(1)))
    let late = try await journal.perform(other, at: start + .minutes(10))
    #expect(late.notices.map(\.news) == [.holdExpired])
    let state = try await journal.state
    try await journal.close()
    #expect(try await SchedulerJournal.open(path).state == state)
  }

  @Test("Closed, a journal says so")
  func closing() async throws {
    let journal = try SchedulerJournal.open(path)
    try await journal.close()
    let closed = JournalProblem.closed(path: path)
    await #expect(throws: closed) { try await journal.perform(.wait) }
    await #expect(throws: closed) { try await journal.snapshot() }
    await #expect(throws: closed) { try await journal.state }
    await #expect(throws: closed) { try await journal.close() }
  }
}
