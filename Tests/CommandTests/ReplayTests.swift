import Fixtures
import Foundation
import Testing

@Suite("A replication alone")
struct ReplayTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The header and the rows of one replication.
  private func lines(_ results: Results, _ name: String, of replication: String) throws -> [String]
  {
    let table = try results.table(name)
    let rows = table.rows.filter { $0["replication"] == replication }
    return [table.columns.joined(separator: ",")] + rows.map(\.text)
  }

  @Test(
    "It writes the very rows that it writes among others",
    arguments: [("garage", "3", 3), ("garage", "1", 3), ("theory/priority", "2", 3)])
  func sameRows(scenario: String, replication: String, count: Int) throws {
    let scenario = Offpeak.scenario(scenario)
    let all = try Offpeak.results(
      of: scenario, "--replications", "\(count)", "--visits", named: "all", in: folder)
    let alone = try Offpeak.results(
      of: scenario, "--only-replication", replication, "--visits", named: "alone", in: folder)
    let files = try alone.tables()
    #expect(try files.keys.sorted() == all.tables().keys.sorted())
    for (file, bytes) in files where !["summary.csv", "comparison.csv", "pairs.csv"].contains(file)
    {
      let expected = try lines(all, String(file.dropLast(4)), of: replication)
      #expect(expected.count > 1, "\(file)")
      #expect(bytes == Data((expected.joined(separator: "\n") + "\n").utf8), "\(file)")
    }
  }

  @Test("Its summary has its values and no interval, and the manifest names it")
  func summary() throws {
    let scenario = Offpeak.scenario("garage")
    let results = try Offpeak.results(of: scenario, "--only-replication", "17", in: folder)
    for row in try results.table("summary").rows {
      #expect(row.cells("standard_error", "ci_low", "ci_high") == ",,", "\(row.text)")
      #expect(row["replications"] == "1")
    }
    for row in try results.table("comparison").rows {
      #expect(row.cells("ci_low", "ci_high", "p_value") == ",,", "\(row.text)")
    }
    #expect(try manifest(of: results)["only_replication"] as? Int == 17)
    #expect(try manifest(of: results)["replications"] as? Int == 1)
    let few = try Offpeak.results(of: scenario, "--replications", "1", in: folder)
    #expect(try manifest(of: few)["only_replication"] == nil)
  }

  private func manifest(of results: Results) throws -> [String: Any] {
    let bytes = try #require(try results.files()["manifest.json"])
    return try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
  }

  @Test("It says which it is, and proposes to run all")
  func printed() throws {
    let outcome = try Offpeak.run(
      "run", Offpeak.scenario("theory/mmck"), "--only-replication=40", "--trace", in: folder)
    #expect(outcome.code == 0, "\(outcome)")
    #expect(outcome.output.hasPrefix("mmck: replication 40 alone of 4 weeks"))
    #expect(outcome.output.contains("  trace.csv "))
    let next = try #require(outcome.output.split(separator: "\n").last)
    #expect(next.hasSuffix("mmck.yaml   (all replications, with intervals)"))
  }

  @Test(
    "What cannot be a single replication is refused",
    arguments: [
      (["--only-replication", "0"], "--only-replication 0 lies outside 1…1000000."),
      (["--only-replication", "1000001"], "--only-replication 1000001 lies outside 1…1000000."),
      (
        ["--only-replication", "2", "--replications", "2"],
        "--only-replication and --replications exclude each other: one names a replication, the other says how many."
      ),
      (
        ["--trace"],
        "--trace writes down a single replication, not 20: add --only-replication with its number."
      ),
      (
        ["--trace", "--replications", "2"],
        "--trace writes down a single replication, not 2: add --only-replication with its number."
      ),
    ])
  func refused(options: [String], said: String) throws {
    let outcome = try Offpeak.run(["run", Offpeak.scenario("garage")] + options, in: folder)
    #expect(outcome.code == 2)
    #expect(outcome.errors == "offpeak: \(said)\n")
    #expect(try folder.names() == [])
  }

  @Test(
    "The ends of the range, and a trace of one replication in all, are accepted",
    arguments: [
      ["--only-replication", "1"], ["--only-replication", "1000000"],
      ["--trace", "--replications", "1"], ["--trace", "--only-replication", "2"],
    ])
  func accepted(options: [String]) throws {
    let outcome = try Offpeak.run(
      ["run", Offpeak.scenario("theory/mmck"), "--quiet"] + options, in: folder)
    #expect(outcome.code == 0, "\(outcome)")
  }
}
