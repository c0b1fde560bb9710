import Fixtures
import Testing

@Suite("What the command says of itself")
struct HelpTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(
    "Help is printed on standard output and is no failure",
    arguments: [
      (["--help"], "SUBCOMMANDS:"), ([], "SUBCOMMANDS:"), (["help", "run"], "--replications"),
      (["run", "--help"], "--output"), (["validate", "-h"], "<scenario>"),
      (["schema", "--help"], "JSON Schema"), (["theory", "--help"], "exact"),
      (["check", "--help"], "--trace-against"), (["select", "--help"], "--indifference"),
      (["solve", "--help"], "--so-that"),
      (["capacity", "--help"], "cheapest"),
    ])
  func help(arguments: [String], expected: String) throws {
    let outcome = try Offpeak.run(arguments, in: folder)
    #expect(outcome.code == 0)
    #expect(outcome.output.contains(expected))
    #expect(outcome.errors == "")
  }

  @Test("Every option of a run is explained")
  func options() throws {
    let help = try Offpeak.run("run", "--help", in: folder).output
    for option in [
      "--policy", "--replications", "--seed", "--threads", "--output", "--quiet", "--json",
      "--only-replication", "--trace", "--visits", "--before", "--after", "--no-needs",
    ] {
      #expect(help.contains("  \(option)"), "\(option)")
    }
  }

  @Test("Every option of a comparison with theory is explained")
  func theoryOptions() throws {
    let help = try Offpeak.run("theory", "--help", in: folder).output
    for option in ["--replications", "--seed", "--threads", "--quiet", "--json"] {
      #expect(help.contains("  \(option)"), "\(option)")
    }
  }

  @Test("Every option of a sizing is explained")
  func capacityOptions() throws {
    let help = try Offpeak.run("capacity", "--help", in: folder).output
    for option in [
      "--target", "--vary", "--cost", "--policy", "--replications", "--at-most", "--seed",
      "--threads", "--output", "--quiet", "--json",
    ] {
      #expect(help.contains("  \(option)"), "\(option)")
    }
  }

  @Test("The version is one line of numbers")
  func version() throws {
    let outcome = try Offpeak.run("--version", in: folder)
    #expect(outcome.code == 0)
    #expect(outcome.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test("Shells can complete the commands", arguments: ["bash", "zsh", "fish"])
  func completion(shell: String) throws {
    let outcome = try Offpeak.run("--generate-completion-script", shell, in: folder)
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("offpeak") && outcome.output.contains("validate"))
    let script = try folder.write(outcome.output, to: "script")
    if shell == "bash" {
      #expect(try Offpeak.shell("bash -n \"$1\"", script, in: folder).code == 0)
    }
  }

  @Test("validate says what is in a scenario, and runs nothing")
  func validate() throws {
    let path = try folder.write(Workshop().text, to: "w.yaml")
    let outcome = try Offpeak.run("validate", path, in: folder)
    #expect(outcome.code == 0)
    #expect(
      outcome.output
        == "\(path) is fine: 1 site, 2 services, 2 segments, 1 policy, 42 measured days after 14 of "
        + "warm-up, 4 replications.\n")
    #expect(try folder.names() == ["w.yaml"])
  }

  @Test(
    "Every scenario that is shipped is fine",
    arguments: ["garage"] + Offpeak.theory)
  func shipped(name: String) throws {
    let outcome = try Offpeak.run("validate", Offpeak.scenario(name), in: folder)
    #expect(outcome.code == 0, "\(outcome)")
    #expect(outcome.errors == "")
  }
}
