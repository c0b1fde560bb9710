import Fixtures
import Foundation
import Testing

@Suite("The options of a check")
struct CheckUsageTests {
  @Test(
    "What makes no sense is refused before anything is read or run",
    arguments: [
      (
        [],
        "Name what to check against: a baseline with --against FOLDER, or a trace with --trace-against FILE."
      ),
      (
        ["--against", "base", "--trace-against", "trace.csv"],
        "Name what to check against: a baseline with --against FOLDER, or a trace with --trace-against FILE."
      ),
      (
        ["--against", "base", "--replications", "9"],
        "--replications says nothing without --update."
      ),
      (
        ["--against", "base", "--update", "--json", "--tolerance", "2%"],
        "--tolerance, --json say nothing with --update."
      ),
      (
        ["--trace-against", "trace.csv", "--junit", "a.xml", "--undecided", "ok", "--update"],
        "--update, --undecided, --junit say nothing with --trace-against."
      ),
      (
        ["--against", "base", "--update", "--replications", "1"],
        "--replications 1 lies outside 2…1000000."
      ),
      (
        ["--against", "base", "--tolerance", "0%"],
        "--tolerance 0%: write a share of the baseline's value above 0% and up to 100%, such as 2%."
      ),
      (
        ["--against", "base", "--tolerance", "0.02"],
        "--tolerance 0.02: write a share of the baseline's value above 0% and up to 100%, such as 2%."
      ),
      (
        ["--against", "base", "--policy", "peek-pricing"],
        "--policy peek-pricing: the scenario has no such policy; it has baseline, off-peak-reward, peak-pricing."
      ),
      (["--against", "base", "--threads", "0"], "--threads 0 lies outside 1…1024."),
    ])
  func refused(options: [String], said: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try Offpeak.run(["check", Offpeak.scenario("garage")] + options, in: folder)
    #expect(outcome.code == 2)
    #expect(outcome.errors.hasPrefix("offpeak: \(said)"), "\(outcome)")
    #expect(try folder.names() == [])
  }

  @Test(
    "Every baseline that is kept passes where it is quick", arguments: ["mm1", "erlang-a"])
  func kept(name: String) throws {
    let folder = try TemporaryFolder()
    let baseline = Offpeak.package.appending(path: "results/baselines/\(name)").path
    let outcome = try Offpeak.run(
      "check", Offpeak.scenario("theory/\(name)"), "--against", baseline, in: folder)
    #expect(outcome.code == 0, "\(outcome)")
    #expect(Set(CheckedShop.verdicts(outcome.output).values) == ["same"])
  }
}
