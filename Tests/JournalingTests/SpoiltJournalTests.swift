import Fixtures
import Foundation
import GRDB
import Journaling
import Scheduling
import Testing
import TimeAndMoney
import booking_desk

@Suite("A journal that cannot be relied on is not opened, and says why")
struct SpoiltJournalTests {
  private let folder: TemporaryFolder
  private let path: String

  /// A closed journal with ten batches.
  init() async throws {
    folder = try TemporaryFolder()
    path = folder.path("journal")
    let journal = try SchedulerJournal.open(path)
    for quarter in 0..<10 { _ = try await journal.perform(Workshop.hold(quarter: quarter)) }
    try await journal.close()
  }

  private func problem(opening path: String? = nil) -> JournalProblem? {
    let path = path ?? self.path
    return #expect(throws: JournalProblem.self) { try SchedulerJournal.open(path) }
  }

  private func spoil(_ table: String, _ sequence: Int64, _ change: (inout Data) -> Void) throws {
    try edit(path) { database in
      let select = "SELECT bytes FROM \(table) WHERE sequence = ?"
      var bytes = try #require(
        try Data.fetchOne(database, sql: select, arguments: [sequence]))
      change(&bytes)
      try database.execute(
        sql: "UPDATE \(table) SET bytes = ? WHERE sequence = ?", arguments: [bytes, sequence])
    }
  }

  @Test("A batch of which one bit is wrong", arguments: [0, 9, 13, 21, 30, 40, 50])
  func flippedBit(position: Int) throws {
    try spoil("batch", 4) { $0[position] ^= 16 }
    guard case .spoiltBatch(path, 4, _) = problem() else {
      Issue.record("\(String(describing: problem()))")
      return
    }
  }

  @Test("A batch of which a part is missing")
  func tornBatch() throws {
    try spoil("batch", 10) { $0.removeLast(5) }
    #expect(problem() == .spoiltBatch(path: path, sequence: 10, .truncated))
    try spoil("batch", 10) { $0.removeAll() }
    #expect(problem() == .spoiltBatch(path: path, sequence: 10, .truncated))
  }

  @Test("Batches that are missing or have changed places")
  func order() throws {
    try edit(path) { database in
      try database.execute(
        sql: """
          UPDATE batch SET sequence = 99 WHERE sequence = 3;
          UPDATE batch SET sequence = 3 WHERE sequence = 4;
          UPDATE batch SET sequence = 4 WHERE sequence = 99;
          """)
    }
    #expect(
      problem()
        == .spoiltBatch(path: path, sequence: 3, .unreadable(reason: "it is batch 4")))
    try edit(path) { try $0.execute(sql: "DELETE FROM batch WHERE sequence = 3") }
    #expect(problem() == .missingBatch(path: path, sequence: 3))
  }

  @Test("A snapshot of which one bit is wrong")
  func snapshot() throws {
    try spoil("snapshot", 0) { $0[$0.count - 1] ^= 1 }
    #expect(problem() == .spoiltSnapshot(path: path, .checksumDiffers))
  }

  @Test("A journal of another configuration")
  func configuration() throws {
    #expect(throws: JournalProblem.otherConfiguration(path: path)) {
      try SchedulerJournal.open(path, scheduler: Workshop.scheduler(mechanics: 5))
    }
    #expect(throws: JournalProblem.otherConfiguration(path: path)) {
      try SchedulerJournal.open(path, scheduler: Workshop.scheduler(holdTime: .minutes(11)))
    }
  }

  @Test("A journal that somebody else has open")
  func inUse() async throws {
    let first = try SchedulerJournal.open(path)
    #expect(problem() == .inUse(path: path))
    try await first.close()
    _ = try SchedulerJournal.open(path)
  }

  @Test("A database of another program, and what is no database")
  func foreign() throws {
    let other = folder.path("other")
    try edit(other) { try $0.execute(sql: "CREATE TABLE customer (name TEXT)") }
    #expect(problem(opening: other) == .notAJournal(path: other))
    let text = folder.path("text")
    try Data("Dear diary, today nobody came.".utf8).write(to: URL(filePath: text))
    let reason = "file is not a database"
    #expect(problem(opening: text) == .cannotOpen(path: text, reason: reason))
    #expect(try Data(contentsOf: URL(filePath: text)).count == 30)
  }

  @Test("A folder that is not there")
  func noFolder() throws {
    let missing = folder.path("missing/journal")
    let reason = "unable to open database file"
    guard case .cannotOpen(missing, let found) = problem(opening: missing) else { return }
    #expect(found.hasPrefix(reason))
  }
}
