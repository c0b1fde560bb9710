import Fixtures
import GRDB
import Journaling
import Scheduling
import Testing
import TimeAndMoney
import booking_desk

@Suite("Where a write fails, nothing is answered that is not kept")
struct FailedWriteTests {
  private let folder: TemporaryFolder
  private let path: String

  /// A closed journal that cannot take a sixth batch, nor a snapshot of the fifth.
  init() async throws {
    folder = try TemporaryFolder()
    path = folder.path("journal")
    try await SchedulerJournal.open(path).close()
    try edit(path) { database in
      for (table, last) in [("batch", 5), ("snapshot", 4)] {
        try database.execute(
          sql: """
            CREATE TRIGGER \(table)_full BEFORE INSERT ON \(table) WHEN NEW.sequence > \(last)
            BEGIN SELECT RAISE(ABORT, 'the disk is full'); END
            """)
      }
    }
  }

  private func makeRoom() throws {
    try edit(path) {
      try $0.execute(sql: "DROP TRIGGER batch_full; DROP TRIGGER snapshot_full")
    }
  }

  @Sendable
  private static func isStopped(_ error: any Error) -> Bool {
    guard case JournalProblem.stopped(_, let reason) = error else { return false }
    return reason.contains("the disk is full")
  }

  @Test("Whoever waits or comes later gets an error, and the journal is as it was before")
  func stopping() async throws {
    let journal = try SchedulerJournal.open(path)
    for quarter in 0..<5 { _ = try await journal.perform(Workshop.hold(quarter: quarter)) }
    let before = try await journal.state
    await withTaskGroup(of: Void.self) { group in
      for quarter in 10..<42 {
        group.addTask {
          await #expect(
            performing: { try await journal.book(quarter: quarter) }, throws: Self.isStopped)
        }
      }
    }
    await #expect(performing: { try await journal.perform(.wait) }, throws: Self.isStopped)
    await #expect(performing: { try await journal.state }, throws: Self.isStopped)
    await #expect(performing: { try await journal.snapshot() }, throws: Self.isStopped)
    await #expect(performing: { try await journal.close() }, throws: Self.isStopped)
    try makeRoom()
    #expect(try await SchedulerJournal.open(path).state == before)
  }

  @Test("A snapshot that fails stops the journal and leaves the old one")
  func snapshot() async throws {
    let journal = try SchedulerJournal.open(path)
    for quarter in 0..<5 { _ = try await journal.perform(Workshop.hold(quarter: quarter)) }
    let before = try await journal.state
    await #expect(performing: { try await journal.snapshot() }, throws: Self.isStopped)
    await #expect(performing: { try await journal.perform(.wait) }, throws: Self.isStopped)
    await #expect(performing: { try await journal.close() }, throws: Self.isStopped)
    try makeRoom()
    #expect(try await SchedulerJournal.open(path).state == before)
  }

  @Test("On a disk that is full, what was printed is kept")
  func fullDisk() async throws {
    let path = folder.path("on a small disk")
    let desk = try RunningDesk(journal: path, at: .zero, seed: 1, blocks: 600)
    let log = desk.log()
    #expect(desk.exitCode == 1)
    #expect(log.confirmed.count > 10)
    let journal = try SchedulerJournal.open(path)
    try await log.expectKept(in: journal, at: Workshop.opening + .minutes(5))
  }
}
