import Fixtures
import Foundation
import Testing

@Suite("offpeak theory")
struct TheoryCommandTests {
  private let folder: TemporaryFolder
  private let queue = Offpeak.scenario("theory/mmck")

  init() throws { folder = try TemporaryFolder() }

  private func theory(_ arguments: String...) throws -> Outcome {
    try Offpeak.run(["theory"] + arguments, in: folder)
  }

  /// What is said where nothing is run.
  private func complaint(_ arguments: String...) throws -> String {
    let outcome = try Offpeak.run(["theory"] + arguments, in: folder)
    #expect(outcome.code == 2, "\(outcome)")
    #expect(outcome.output == "")
    return outcome.errors
  }

  /// A scenario with queues at sites of their own, by name and law of service.
  private func scenario(_ queues: [(name: String, takes: String)]) throws -> String {
    let sites = queues.map {
      "{id: \($0.name), hours: always, bays: [{group: clerk, count: 2}]}"
    }
    let walkIns = queues.map {
      "{site: \($0.name), needs: {bay: clerk}, arrivals: {exponential: {mean: 5 min}}, takes: \($0.takes)}"
    }
    return try folder.write(
      """
      offpeak: 1
      name: counters
      calendar: {start: 2025-01-06, warm_up: 1 day, length: 7 days}
      sites: [\(sites.joined(separator: ", "))]
      walk_ins: [\(walkIns.joined(separator: ", "))]
      study: {replications: 3}
      """, to: "counters.yaml")
  }

  @Test("It prints the closed form, a line a metric and the count, and writes no file")
  func table() throws {
    let outcome = try theory(queue, Offpeak.scenario("theory/loss"), "--replications", "3")
    #expect(outcome.code == 0, "\(outcome)")
    #expect(outcome.errors == "")
    #expect(try folder.names() == [])
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "mmck: counter is M/M/3/8 (Gross and Harris, chapter 2)")
    #expect(lines[1] == "loss: counter is M/G/3/3 (Erlang 1917, Sevastyanov 1957)")
    let rows = lines.filter { $0.contains(" counter.") }
    #expect(rows.count == 7 + 18)
    let form =
      #/(mmck|loss) +counter\.[a-z_.]+ +[\d.]+ +[\d.]+  [\d.]+ … [\d.]+ +(inside|outside|same)/#
    for row in rows { #expect(row.wholeMatch(of: form) != nil, "\(row)") }
    #expect(rows.contains { $0.contains("counter.share_leaving ") && $0.contains(" 0.1724 ") })
    let last = #/\d+ of 16 inside; 95 % intervals: between \d+ and 16 are expected .+/#
    #expect(lines.dropLast().last?.wholeMatch(of: last) != nil, "\(outcome.output)")
    #expect(outcome.output.contains("9 of the metrics never vary and are the same"))
  }

  @Test("Without arguments it takes all of scenarios/theory in the order of their names")
  func shipped() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("scenarios"),
      withDestinationPath: Offpeak.package.appending(path: "scenarios").path)
    let outcome = try theory("--replications", "2", "--json")
    #expect(outcome.code == 0, "\(outcome)")
    let document = try TheoryDocument(outcome.output)
    #expect(document.scenarios.map { "theory/\($0.scenario)" } == Offpeak.theory)
  }

  @Test("Only .yaml files of the folder count")
  func otherFiles() throws {
    try folder.write("no scenario", to: "scenarios/theory/README.md")
    #expect(try complaint().hasPrefix("offpeak: scenarios/theory: no scenario (*.yaml) is in it."))
    try FileManager.default.copyItem(atPath: queue, toPath: folder.path("scenarios/theory/a.yaml"))
    #expect(try theory("--replications", "1", "--quiet").code == 0)
  }

  @Test("A missing folder is named with the place where it was looked for")
  func noFolder() throws {
    let said = try complaint()
    #expect(said.hasPrefix("offpeak: scenarios/theory: there is no such folder in /"))
    #expect(said.hasSuffix("name the scenarios: offpeak theory FILE …\n"))
  }

  @Test("The document has the figures of a run, and counts them")
  func document() throws {
    let outcome = try theory(queue, "--replications", "4", "--seed", "77", "--json")
    let document = try TheoryDocument(outcome.output)
    let scenario = try #require(document.scenarios.first)
    #expect(document.scenarios.count == 1)
    #expect(scenario.scenario == "mmck" && scenario.seed == 77 && scenario.replications == 4)
    #expect(scenario.queues.map(\.notation) == ["M/M/3/8"])
    let results = try Offpeak.results(of: queue, "--replications", "4", "--seed", "77", in: folder)
    for metric in scenario.metrics {
      let row = try #require(try results.level(of: metric.metric))
      #expect(metric.simulated == row.number("mean"))
      #expect(metric.standardError == row.number("standard_error"))
      #expect(metric.ciLow == row.number("ci_low"))
      #expect(metric.ciHigh == row.number("ci_high"))
    }
    let verdicts = scenario.metrics.compactMap(\.verdict)
    #expect(document.judged == 7 && document.same == 0)
    #expect(document.inside == verdicts.count { $0 == "inside" })
    #expect(document.expectedLow <= 7 && document.expectedHigh == 7)
  }

  @Test("The same bytes for any number of threads")
  func threads() throws {
    let one = try theory(queue, "--replications", "5", "--threads", "1", "--json").output
    #expect(try theory(queue, "--replications", "5", "--threads", "3", "--json").output == one)
  }

  @Test("One replication judges nothing and says what to add")
  func oneReplication() throws {
    let outcome = try theory(queue, "--replications", "1")
    #expect(outcome.code == 0)
    #expect(outcome.output.hasSuffix("No interval to judge by: add --replications 20.\n"))
    #expect(!outcome.output.contains("inside"))
  }

  @Test("With --quiet nothing is printed")
  func quiet() throws {
    let outcome = try theory(queue, "--replications", "2", "--quiet")
    #expect(outcome.code == 0)
    #expect(outcome.output + outcome.errors == "")
  }

  @Test("A queue that theory does not know is left out with its reason")
  func oneUnknown() throws {
    let path = try scenario([("north", "4 min"), ("south", "{exponential: {mean: 4 min}}")])
    let outcome = try theory(path)
    #expect(outcome.code == 0)
    #expect(
      outcome.errors
        == "note: \(path): walk_ins north: fixed service at 2 servers has no closed form; one server has one, and so has "
        + "the same exponential service for all.\n")
    #expect(outcome.output.hasPrefix("counters: south is M/M/2 (Erlang 1917)\n"))
    #expect(!outcome.output.contains(" north."))
    #expect(try theory(path, "--quiet").errors == "")
  }

  @Test(
    "A scenario of which theory knows no queue is refused with all reasons before anything runs")
  func noneKnown() throws {
    let path = try scenario([("north", "4 min"), ("south", "{exponential: {mean: 40 min}}")])
    let said = try complaint(queue, path)
    #expect(
      said.hasPrefix("\(path): walk_ins north: fixed service at 2 servers has no closed form"))
    #expect(
      said.contains("\n\(path): walk_ins south: clerk has a load of 4.0, which must lie below 1"))
    #expect(said.hasSuffix("\noffpeak: theory knows no queue of \(path); nothing was run.\n"))
  }

  @Test("A scenario without walk-ins is refused")
  func appointments() throws {
    let path = Offpeak.scenario("garage")
    #expect(
      try complaint(path)
        == "\(path): walk_ins: none are here, and theory knows queues of walk-ins only.\n"
        + "offpeak: theory knows no queue of \(path); nothing was run.\n")
  }

  @Test("The problems of every file are listed")
  func badFiles() throws {
    let path = try folder.write("sed: 1\n", to: "s.yaml")
    let said = try complaint("nowhere.yaml", queue, path)
    #expect(
      said.hasPrefix("nowhere.yaml:1:1: The file cannot be read: No such file or directory.\n"))
    #expect(said.contains("\n\(path):1:1: sed: \"sed\" is no key here."))
  }

  @Test(
    "A number out of range is refused with the range",
    arguments: [
      ("--replications", "0", "1…1000000"), ("--replications", "1000001", "1…1000000"),
      ("--threads", "0", "1…1024"), ("--threads", "1025", "1…1024"),
    ])
  func numbers(option: String, value: String, range: String) throws {
    #expect(
      try complaint(queue, option, value) == "offpeak: \(option) \(value) lies outside \(range).\n")
  }

  @Test(
    "Interrupted or asked to end, it says so and prints no figures", arguments: [SIGINT, SIGTERM])
  func interrupted(signal: Int32) throws {
    let launched = try Offpeak.start(
      ["theory", queue, "--replications", "1000000", "--threads", "16"], in: folder)
    // It listens before it starts the threads that simulate.
    try #require(poll { launched.threadCount > 16 }, "It simulates nothing.")
    launched.send(signal)
    let outcome = launched.outcome()
    #expect(outcome.code == 130)
    #expect(outcome.errors == "offpeak: Interrupted; nothing was written.\n")
    #expect(outcome.output == "")
    #expect(try folder.names() == [])
  }
}
