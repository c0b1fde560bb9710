import Fixtures
import Foundation
import Testing

@Suite("A sweep that is stopped goes on with what is missing")
struct KilledSweepTests {
  private let sweep: SmallSweep
  private let output: String

  init() throws {
    sweep = try SmallSweep()
    output = sweep.folder.path("out")
  }

  /// Starts a sweep and returns once so many of its cells are kept, or it is over.
  private func start(untilKept count: Int, replications: Int = 3) throws -> Launched {
    let launched = try Offpeak.start(
      sweep.words(["--replications", "\(replications)", "--output", output]), in: sweep.folder)
    let isThere = poll { sweep.keptRows("out").count >= count || hasResults }
    try #require(isThere, "The sweep keeps no cells.")
    return launched
  }

  private var hasResults: Bool { FileManager.default.fileExists(atPath: output) }

  @Test(
    "Killed at random moments and begun again, it has the bytes of one left alone, and runs no kept cell twice",
    arguments: 1...4)
  func killed(seed: Int) throws {
    let alone = try sweep.results(named: "alone")
    var dice = Dice(seed: UInt64(seed))
    var kept: [String: [Int]] = [:]
    var kills = 0
    for count in 1...5 where !hasResults {
      let launched = try start(untilKept: count)
      let moment = dice.below(12)
      var turns = 0
      _ = poll {
        turns += 1
        return turns > moment
      }
      launched.send(SIGKILL)
      _ = launched.outcome()
      if hasResults { break }
      let now = sweep.keptRows("out")
      kills += 1
      #expect(now.count >= count)
      #expect(kept.allSatisfy { now[$0.key] == $0.value }, "A kept cell was written again.")
      kept = now
    }
    #expect(kills > 0)
    let last = try sweep.run("--output", output)
    #expect(last.code == 0, "\(last)")
    #expect(try Results(folder: output).differences(from: alone) == [])
    #expect(try sweep.folder.names() == ["alone", "out", "w.yaml"])
  }

  @Test("Interrupted, it says how many cells are kept; the same command takes them as they are")
  func interrupted() throws {
    let launched = try start(untilKept: 1, replications: 12)
    launched.send(SIGINT)
    let outcome = launched.outcome()
    let kept = sweep.keptRows("out")
    try #require(!hasResults, "The sweep was over before it was interrupted.")
    #expect(outcome.code == 130 && outcome.output.hasPrefix("cell  yard.bays.bay"), "\(outcome)")
    #expect(
      outcome.errors
        == "offpeak: Interrupted; \(output) is as it was before. \(kept.count) of 6 cells are kept: "
        + "the same command goes on.\n")
    #expect(try sweep.folder.names() == [".out.cells", "w.yaml"])
    let next = try sweep.run("--output", output, replications: 12)
    #expect(next.code == 0)
    #expect(next.errors == "note: resuming: \(kept.count) of 6 cells are done.\n")
    #expect(try sweep.folder.names() == ["out", "w.yaml"])
  }

  @Test("The rows that are kept are those that offpeak cell prints")
  func sameRows() throws {
    let launched = try start(untilKept: 1, replications: 12)
    launched.send(SIGKILL)
    _ = launched.outcome()
    let kept = try Data(contentsOf: URL(filePath: sweep.kept("out") + "/cell-0001.csv"))
    let jobs = sweep.folder.path("jobs")
    #expect(try sweep.run("--jobs", jobs, "--quiet", replications: 12).code == 0)
    let cell = try Offpeak.shell(
      "\"$OFFPEAK\" cell --threads 1 < \"$1\"", jobs + "/cell-0001.json", in: sweep.folder)
    #expect(cell.code == 0 && cell.errors == "")
    #expect(Data(cell.output.utf8) == kept)
  }

  @Test("Cells of another plan are dropped, and that is said")
  func otherPlan() throws {
    let launched = try start(untilKept: 1, replications: 12)
    launched.send(SIGKILL)
    _ = launched.outcome()
    let next = try sweep.run("--output", output, "--seed", "5")
    #expect(next.code == 0)
    #expect(
      next.errors == "note: the cells kept here belong to another sweep; this one starts afresh.\n")
    let clean = try sweep.results("--seed", "5", named: "clean")
    #expect(try Results(folder: output).differences(from: clean) == [])
  }

  @Test("A kept cell that is damaged is named, set aside and run again")
  func damaged() throws {
    let alone = try sweep.run(
      "--output", sweep.folder.path("alone"), "--quiet", replications: 12)
    #expect(alone.code == 0)
    let launched = try start(untilKept: 1, replications: 12)
    launched.send(SIGKILL)
    _ = launched.outcome()
    let file = sweep.kept("out") + "/cell-0001.csv"
    let whole = try String(contentsOfFile: file, encoding: .utf8)
    // A number in another spelling, which a run never writes.
    let end = try #require(whole.firstRange(of: #/\n[^\n]*,\d+\n/#)).upperBound
    let damaged = whole[..<whole.index(before: end)] + "e0" + whole[whole.index(before: end)...]
    try Data(damaged.utf8).write(to: URL(filePath: file))
    let next = try sweep.run("--output", output, replications: 12)
    #expect(next.code == 0, "\(next)")
    let aside = sweep.kept("out") + ".damaged/cell-0001-1.csv"
    let lines = next.errors.split(separator: "\n")
    #expect(lines.first?.hasPrefix("note: \(file):") == true, "\(next.errors)")
    #expect(
      lines.first?.hasSuffix("It is set aside as \(aside), and the cell is run again.") == true)
    #expect(try String(contentsOfFile: aside, encoding: .utf8) == damaged)
    let clean = Results(folder: sweep.folder.path("alone"))
    #expect(try Results(folder: output).differences(from: clean) == [])
  }

  @Test("Of two sweeps with the same folder the second is refused, and the first goes on")
  func twoAtOnce() throws {
    let first = try start(untilKept: 1, replications: 40)
    let second = try sweep.run("--output", output, replications: 1)
    #expect(second.code == 3)
    #expect(second.errors.hasPrefix("offpeak: Another offpeak is writing \(output)."))
    first.send(SIGINT)
    #expect(first.outcome().code == 130)
    #expect(!sweep.keptRows("out").isEmpty)
  }

  @Test(
    "A disk without room leaves the old results and the kept cells, and the sweep goes on later")
  func fileSizeLimit() throws {
    let alone = try sweep.results(named: "alone")
    let old = try sweep.results("--seed", "3", named: "out").files()
    let words = sweep.words(["--replications", "3", "--output", output])
    let line = "ulimit -f 60; \"$OFFPEAK\" " + words.map { "'\($0)'" }.joined(separator: " ")
    let outcome = try Offpeak.shell(line, in: sweep.folder)
    #expect(outcome.code == 3, "\(outcome)")
    #expect(outcome.errors.contains("File too large"))
    #expect(try Results(folder: output).files() == old)
    #expect(sweep.keptRows("out").count == 6)
    let next = try sweep.run("--output", output)
    #expect(next.errors == "note: resuming: 6 of 6 cells are done.\n")
    #expect(try Results(folder: output).differences(from: alone) == [])
  }
}
