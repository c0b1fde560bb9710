import Fixtures
import Foundation
import Testing

@Suite("Bad input ends with 2, says where it is, and writes nothing")
struct BadInputTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// What is said about a command line; it must fail with 2 and leave no results.
  private func complaint(_ arguments: String...) throws -> String {
    let before = try folder.names()
    let outcome = try Offpeak.run(arguments, in: folder)
    #expect(outcome.code == 2, "\(outcome)")
    #expect(outcome.output == "")
    #expect(try folder.names() == before)
    return outcome.errors
  }

  private func complaint(aboutScenario text: String) throws -> String {
    let path = try folder.write(text, to: "s.yaml")
    let ran = try complaint("run", path)
    #expect(try complaint("validate", path) == ran)
    #expect(ran.hasPrefix("\(path):"))
    #expect(ran.hasSuffix(" in \(path); nothing was run.\n"))
    return ran
  }

  @Test(
    "A command line that cannot be read names what is wrong with it",
    arguments: [
      (["--nope"], "Unknown option '--nope'"),
      (["run", "s.yaml", "--nope"], "Unknown option '--nope'"),
      (["fly"], "Unexpected argument 'fly'"), (["run"], "Missing expected argument '<scenario>'"),
      (["run", "s.yaml", "--threads", "two"], "The value 'two' is invalid for '--threads"),
      (["run", "s.yaml", "--seed", "-1"], "--seed"),
      (["run", "s.yaml", "--output"], "Missing value for '--output"),
    ])
  func commandLine(arguments: [String], expected: String) throws {
    let outcome = try Offpeak.run(arguments, in: folder)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains(expected), "\(outcome)")
    #expect(outcome.output == "")
  }

  @Test(
    "A number out of range is refused with the range",
    arguments: [
      ("--replications", "0", "1…1000000"), ("--replications", "1000001", "1…1000000"),
      ("--threads", "0", "1…1024"), ("--threads", "1025", "1…1024"),
    ])
  func outOfRange(option: String, value: String, allowed: String) throws {
    let said = try complaint("run", Offpeak.scenario("garage"), option, value)
    #expect(said == "offpeak: \(option) \(value) lies outside \(allowed).\n")
  }

  @Test(
    "The ends of a range are accepted",
    arguments: [["--replications", "1"], ["--threads", "1"], ["--threads", "1024"]])
  func withinRange(options: [String]) throws {
    let outcome = try Offpeak.run(
      ["run", Offpeak.scenario("theory/mmck"), "--quiet"] + options, in: folder)
    #expect(outcome.code == 0, "\(outcome)")
  }

  @Test("A policy that the scenario does not have is refused with those it has")
  func unknownPolicy() throws {
    let said = try complaint("run", Offpeak.scenario("garage"), "--policy", "peak-prising")
    #expect(
      said.hasPrefix("offpeak: --policy peak-prising: the scenario has no such policy; it has "))
    #expect(said.contains("peak-pricing"))
  }

  @Test("A file that does not exist is named")
  func missingFile() throws {
    #expect(
      try complaint("run", "nowhere.yaml")
        == "nowhere.yaml:1:1: The file cannot be read: No such file or directory.\n"
        + "offpeak: 1 problem in nowhere.yaml; nothing was run.\n")
  }

  @Test("A directory is no scenario")
  func directory() throws {
    #expect(try complaint("run", folder.path).contains("This is a directory"))
  }

  @Test(
    "A text that is no scenario is refused with its place",
    arguments: [
      ("", ":1:1: The file holds no scenario."),
      ("a: [1, 2\nb: 3\n", ":2:2: This is not YAML: "),
      ("just words\n", ":1:1: A mapping is expected here, not \"just words\"."),
    ])
  func noScenario(text: String, expected: String) throws {
    #expect(try complaint(aboutScenario: text).contains(expected))
  }

  @Test("An unknown key comes with file, line, column and a guess")
  func unknownKey() throws {
    let said = try complaint(aboutScenario: Workshop().text.replacing("seed: 11", with: "sed: 11"))
    #expect(said.hasPrefix("\(folder.path("s.yaml")):3:1: sed: \"sed\" is no key here. Allowed: "))
    #expect(said.contains("Maybe you meant seed.\noffpeak: 1 problem in "))
  }

  @Test("No replications in the file are refused at their place")
  func noReplications() throws {
    let text = Workshop().text.replacing("replications: 4", with: "replications: 0")
    #expect(
      try complaint(aboutScenario: text).contains(
        "study.replications: 0 lies outside 1…1000000.\noffpeak: 1 problem in "))
  }

  @Test("All problems of a file are listed at once")
  func severalProblems() throws {
    let text = Workshop().text.replacing("seed: 11", with: "sed: 11")
      .replacing("replications: 4", with: "replications: 0")
      .replacing("completes: 95%", with: "completes: 195%")
    #expect(try complaint(aboutScenario: text).contains("offpeak: 4 problems in "))
  }
}
