import Fixtures
import Journaling
import Scheduling
import Testing
import TimeAndMoney
import booking_desk

@Suite("Killed at any moment, a desk loses nothing that it told a customer")
struct KilledDeskTests {
  /// Desks that are killed one after the other, all on one journal.
  private static let rounds = 200

  @Test("What was printed as confirmed stands, once, and the next desk goes on with the same file")
  func killed() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("journal")
    var dice = Dice(seed: 20_250_303)
    var log = DeskLog("")
    for round in 0..<Self.rounds {
      // Holds of the desk before run out.
      let time = Span.minutes(15) * Int64(round)
      let desk = try RunningDesk(journal: path, at: time, seed: round)
      desk.waitForFirstLine()
      try await Task.sleep(for: .microseconds(3_000 + dice.below(57_000)))
      desk.kill()
      let printed = desk.log()
      try #require(!printed.confirmed.isEmpty, "The desk of round \(round) printed nothing.")
      let now = Workshop.opening + time + .minutes(5)
      log += printed
      log.forget(before: now)
      let journal = try SchedulerJournal.open(path)
      try await log.expectKept(in: journal, at: now)
      try await log.cancelHalf(in: journal, at: now)
      try await journal.close()
    }
  }
}
