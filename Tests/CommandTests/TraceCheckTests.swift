import Fixtures
import Foundation
import Testing

@Suite("A replication against its earlier trace")
struct TraceCheckTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// One customer an hour from 1:00 on, who takes half an hour.
  private static let counter = """
    offpeak: 1
    name: counter
    calendar: {start: 2025-03-03, length: 1 day, time_zone: UTC}
    sites: [{id: bank, hours: always, bays: [{group: clerk, count: 1}]}]
    walk_ins: [{site: bank, needs: {bay: clerk}, arrivals: 1 h, takes: 30 min}]
    policies: {baseline: {}, other: {}}
    study: {replications: 1}
    """

  /// A trace of the counter with some of its lines changed.
  private func trace(changing change: (inout [Substring]) -> Void = { _ in }) throws -> String {
    let scenario = try folder.write(Self.counter, to: "old.yaml")
    let results = try Offpeak.results(
      of: scenario, "--only-replication", "7", "--trace", in: folder)
    let text = try String(contentsOfFile: results.folder + "/trace.csv", encoding: .utf8)
    var lines = text.split(separator: "\n")
    change(&lines)
    return try folder.write(lines.joined(separator: "\n") + "\n", to: "trace.csv")
  }

  private func check(_ text: String = Self.counter, against trace: String) throws -> Outcome {
    let scenario = try folder.write(text, to: "counter.yaml")
    return try Offpeak.run("check", scenario, "--trace-against", trace, in: folder)
  }

  @Test("The same scenario has the same events")
  func equal() throws {
    let outcome = try check(against: trace())
    #expect(outcome.code == 0, "\(outcome)")
    #expect(outcome.output.contains(" events of replication 7, under baseline, other.\n"))
    #expect(outcome.errors == "")
  }

  @Test("The policies and the seed of the trace are simulated again")
  func garage() throws {
    let garage = Offpeak.scenario("garage")
    let results = try Offpeak.results(
      of: garage, "--only-replication", "2", "--policy", "peak-pricing", "--seed", "8", "--trace",
      in: folder)
    let trace = results.folder + "/trace.csv"
    let same = try Offpeak.run("check", garage, "--trace-against", trace, "--seed", "8", in: folder)
    #expect(same.code == 0, "\(same)")
    #expect(same.output.hasSuffix(" events of replication 2, under baseline, peak-pricing.\n"))
    let other = try Offpeak.run("check", garage, "--trace-against", trace, in: folder)
    #expect(other.code == 1)
    #expect(other.output.contains("The first difference is event 2 of policy baseline"))
  }

  /// The first customer is done at 1:31, not at 1:30.
  @Test("A changed service time is found at the first event that it changes")
  func serviceTime() throws {
    let slower = Self.counter.replacing("takes: 30 min", with: "takes: 31 min")
    let outcome = try check(slower, against: trace())
    #expect(outcome.code == 1)
    #expect(outcome.errors == "")
    #expect(
      outcome.output == """
        \(folder.path("counter.yaml")) differs from \(folder.path("trace.csv")).
        The first difference is event 3 of policy baseline, replication 7.

        Equal before it:
          1  2025-03-03T00:00:00.000000Z  day_begins
          2  2025-03-03T01:00:00.000000Z  walk_in_arrives  bank  bank  clerk  bank  1  served

                       old                          new
          policy       baseline                     baseline
          replication  7                            7
          event        3                            3
          instant      2025-03-03T01:30:00.000000Z  2025-03-03T01:31:00.000000Z  differs
          kind         walk_in_served               walk_in_served
          site         bank                         bank
          queue        bank                         bank
          stage        clerk                        clerk
          class        bank                         bank
          customer     1                            1
          outcome      completed                    completed

        """)
  }

  @Test("Only the ten events before the first difference are shown")
  func context() throws {
    let old = try trace { $0[40] = $0[40].replacing(",clerk,", with: ",desk,")[...] }
    let outcome = try check(against: old)
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("The first difference is event 40 of policy baseline"))
    let numbers = outcome.output.split(separator: "\n").compactMap {
      $0.prefixMatch(of: #/  (\d+)  2025/#).flatMap { Int($0.1) }
    }
    #expect(numbers == Array(30...39))
  }

  @Test("A trace that ends earlier than the other is said to")
  func ends() throws {
    let old = try trace { $0.removeLast() }
    let outcome = try check(against: old)
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("The old trace ends where the new one goes on with event "))
    let longer = try trace {
      let last = $0[$0.count - 1]
      let number = $0.count / 2
      $0.append(last.replacing(",\(number),", with: ",\(number + 1),")[...])
    }
    let other = try check(against: longer)
    #expect(other.code == 1, "\(other)")
    #expect(other.output.contains("The new trace ends where the old one goes on with event "))
  }

  @Test(
    "A file that is no whole trace is refused with its place",
    arguments: [
      ("", ": The trace holds no event."), ("HEADER\n", ": The trace holds no event."),
      ("policy,replication\n", ":1: This is no trace of this version: "),
      (
        "HEADER\nbaseline,7,1,\n", ":2: The trace is spoilt: 18 cells and a line feed are expected."
      ),
      ("HEADER\nbaseline,7,1,x,,,,,,,,,,,,,,", ":2: The trace is spoilt: 18 cells and a line feed"),
      ("HEADER\nbaseline,7,2,x,,,,,,,,,,,,,,\n", ":2: The trace is spoilt: event is \"2\"; 1 is "),
      ("HEADER\nbaseline,0,1,x,,,,,,,,,,,,,,\n", ":2: The trace is spoilt: replication is \"0\"; "),
      (
        "HEADER\nbaseline,7,1,x,,,,,,,,,,,,,,\nbaseline,8,2,x,,,,,,,,,,,,,,\n",
        ":3: The trace is spoilt: replication is \"8\"; "
      ),
      (
        "HEADER\na,7,1,x,,,,,,,,,,,,,,\nb,7,1,x,,,,,,,,,,,,,,\na,7,2,x,,,,,,,,,,,,,,\n",
        ":4: The trace is spoilt: policy \"a\" comes for the second time."
      ),
      (
        "HEADER\notter,7,1,x,,,,,,,,,,,,,,\n",
        ": The scenario has no policy otter; it has baseline, other. Maybe you meant other."
      ),
      (
        "HEADER\nother,7,1,x,,,,,,,,,,,,,,\n",
        ": The trace has no events of the baseline, baseline."
      ),
    ])
  func unusable(text: String, said: String) throws {
    let header =
      "policy,replication,event,instant,kind,site,segment,visit_date,ordinal,service,start,resource,until,queue,stage,class,customer,outcome"
    let path = try folder.write(text.replacing("HEADER", with: header), to: "spoilt.csv")
    let outcome = try check(against: path)
    #expect(outcome.code == 2)
    #expect(outcome.errors.hasPrefix("offpeak: \(path)\(said)"), "\(outcome)")
    #expect(outcome.output == "")
  }

  @Test("A file that cannot be read is named")
  func unreadable() throws {
    let missing = try check(against: folder.path("nowhere.csv"))
    #expect(missing.code == 2)
    #expect(
      missing.errors.hasSuffix("nowhere.csv: The file cannot be read: No such file or directory.\n")
    )
    let directory = try check(against: folder.path)
    #expect(directory.code == 2)
    #expect(directory.errors.hasSuffix(": The file cannot be read: Is a directory.\n"))
  }
}
