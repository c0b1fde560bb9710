import Fixtures
import Foundation
import Testing

@Suite("A sweep that cannot be run ends with 2 and says why")
struct BadSweepTests {
  private let sweep: SmallSweep

  init() throws { sweep = try SmallSweep() }

  @Test(
    "Paths, values and options are refused in words, and nothing is written",
    arguments: [
      (["--vary", "yard.bayz=1"], "--vary: yard.bayz: yard has no bayz; it has id, hours, bays"),
      (["--vary", "yard=1"], "--vary: yard is not one value; name one of id, hours"),
      (["--vary", "bay"], "--vary: bay: write PATH=values"),
      (["--vary", "bay=4..2"], "--vary: A range rises; 4 is not below 2."),
      (["--vary", "wash.price=1.5..2.5"], "needs a step"),
      (["--vary", "seed=1..3"], "--vary: seed: All cells share the seed"),
      (["--vary", "replications=1..3"], "change them with --replications"),
      (
        ["--vary", "yard.bay=1..2", "--vary", "bays.bay=2"],
        "are the same value, sites[0].bays[0].count"
      ),
      (
        ["--vary", "yard.bay=1..1000", "--vary", "wash.price=1..101"],
        "The grid has 101000 cells; at most 100000 are run."
      ),
      (["--vary", "yard.bay=1..2", "--samples", "0"], "--samples 0 lies outside 1…100000."),
      (["--vary", "yard.bay=1..2", "--replications", "0"], "--replications 0 lies outside"),
      (["--vary", "yard.bay=1..2", "--policy", "drear"], "the scenario has no such policy"),
      (["--vary", "yard.bay=1..2", "--pareto", "maximize conversion"], "--pareto: two are needed"),
      (
        ["--vary", "yard.bay=1..2", "--pareto", "maximise x", "--pareto", "minimize mean_wait"],
        "--pareto: maximise x: write maximize or minimize and a metric"
      ),
      (
        [
          "--vary", "yard.bay=1..2", "--pareto", "maximize conversoin", "--pareto",
          "minimize mean_wait",
        ],
        "Maybe you meant conversion."
      ),
      (["--vary", "yard.bay=1..2", "--jobs", "j", "--cells", "j"], "name one"),
      ([], "Missing expected argument '--vary <path=values>"),
    ])
  func refused(options: [String], expected: String) throws {
    let outcome = try Offpeak.run(["sweep", sweep.scenario] + options, in: sweep.folder)
    #expect(outcome.code == 2 && outcome.output == "")
    #expect(outcome.errors.contains(expected), "\(outcome.errors)")
    #expect(try sweep.folder.names() == ["w.yaml"])
  }

  @Test(
    "All cells are checked before any is run, and a problem is said once with the cells that have it"
  )
  func cells() throws {
    let outcome = try Offpeak.run(
      "sweep", sweep.scenario, "--vary", "yard.bays.bay=0..2", "--vary", "booking.notice=1 h,2 x",
      in: sweep.folder)
    #expect(outcome.code == 2)
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(
      lines[0].hasPrefix(
        "cell 1 and 1 other (yard.bays.bay = 0, booking.notice = 1 h): \(sweep.scenario):10:"))
    #expect(lines[0].hasSuffix("sites[0].bays[0].count: 0 lies outside 1…30000."))
    #expect(
      lines[1].hasPrefix("cell 2 and 2 others (yard.bays.bay = 0, booking.notice = 2 x): "))
    #expect(lines[2] == "offpeak: 2 problems in the cells of this sweep; nothing was run.")
    #expect(try sweep.folder.names() == ["w.yaml"])
  }

  @Test("Every option of a sweep and of a cell is explained")
  func help() throws {
    let sweepHelp = try Offpeak.run("sweep", "--help", in: sweep.folder).output
    for option in [
      "--vary", "--samples", "--sample-seed", "--pareto", "--policy", "--replications", "--seed",
      "--threads", "--output", "--jobs", "--cells", "--quiet",
    ] {
      #expect(sweepHelp.contains("  \(option)"), "\(option)")
    }
    let cellHelp = try Offpeak.run("cell", "--help", in: sweep.folder).output
    #expect(cellHelp.contains("--threads") && cellHelp.contains("standard"))
  }
}
