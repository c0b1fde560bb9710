import Fixtures
import Foundation
import Testing

@Suite("trace.csv")
struct TraceTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func trace(
    of scenario: String, _ options: String..., named name: String = "run"
  ) throws -> Results {
    let output = folder.path(name)
    let outcome = try Offpeak.run(
      ["run", scenario, "--trace", "--quiet", "--output", output] + options, in: folder)
    guard outcome.code == 0 else { throw outcome }
    return Results(folder: output)
  }

  /// The clerk takes 9 minutes of each; they come every 6 minutes from 0:06 on, and the room holds two. At one
  /// instant the clerk gets free, who comes finds room and lines up, and then the next is called.
  @Test("A counter that is open for half an hour, event by event")
  func counter() throws {
    let scenario = try folder.write(Self.counter, to: "counter.yaml")
    let rows = try trace(of: scenario).table("trace").rows.filter { $0.count("event") <= 13 }
    let seen = rows.map {
      $0.cells("event", "instant", "kind", "queue", "stage", "class", "customer", "outcome")
    }
    #expect(
      seen == [
        "1,2025-03-03T00:00:00.000000Z,day_begins,,,,,",
        "2,2025-03-03T00:06:00.000000Z,walk_in_arrives,bank,clerk,bank,1,served",
        "3,2025-03-03T00:12:00.000000Z,walk_in_arrives,bank,clerk,bank,2,waits",
        "4,2025-03-03T00:15:00.000000Z,walk_in_served,bank,clerk,bank,1,completed",
        "5,2025-03-03T00:18:00.000000Z,walk_in_arrives,bank,clerk,bank,3,waits",
        "6,2025-03-03T00:24:00.000000Z,walk_in_served,bank,clerk,bank,2,completed",
        "7,2025-03-03T00:24:00.000000Z,walk_in_arrives,bank,clerk,bank,4,waits",
        "8,2025-03-03T00:24:00.000000Z,walk_in_called,,,,,served",
        "9,2025-03-03T00:30:00.000000Z,closing,,,,,",
        "10,2025-03-03T00:30:00.000000Z,walk_in_arrives,bank,clerk,bank,5,closed",
        "11,2025-03-03T00:33:00.000000Z,walk_in_served,bank,clerk,bank,3,completed",
        "12,2025-03-03T00:36:00.000000Z,walk_in_arrives,bank,clerk,bank,6,closed",
        "13,2025-03-03T00:42:00.000000Z,walk_in_served,bank,clerk,bank,4,completed",
      ])
    #expect(rows.allSatisfy { $0["policy"] == "baseline" && $0["replication"] == "1" })
    #expect(rows.dropFirst().allSatisfy { $0["site"] == "bank" })
  }

  private static let counter = """
    offpeak: 1
    name: counter
    calendar: {start: 2025-03-03, length: 1 day, time_zone: UTC}
    sites: [{id: bank, hours: {daily: 00:00-00:30}, bays: [{group: clerk, count: 1}]}]
    walk_ins: [{site: bank, needs: {bay: clerk}, arrivals: 6 min, takes: 9 min, room: 2}]
    study: {replications: 1}
    """

  @Test("Of each policy the numbers rise by one and the instants never fall")
  func order() throws {
    let results = try trace(of: Offpeak.scenario("workshop"), "--only-replication", "2")
    let table = try results.table("trace")
    let policies = Dictionary(grouping: table.rows) { $0["policy"] }
    #expect(policies.count > 1)
    for rows in policies.values {
      #expect(rows.map { $0.count("event") } == Array(1...rows.count))
      let instants = rows.map { $0["instant"] }
      #expect(zip(instants, instants.dropFirst()).allSatisfy { $0 <= $1 })
    }
    #expect(table.rows.allSatisfy { $0["replication"] == "2" })
    let kinds = Set(table.rows.map { $0["kind"] })
    #expect(kinds.isSuperset(of: ["visit", "work_done", "absence_reported", "deadline"]))
    let absence = try #require(table.rows.first { $0["kind"] == "absence_reported" })
    #expect(absence["resource"] != "" && absence["start"] < absence["until"])
  }

  @Test("Run twice, with one thread or two, its bytes are the same")
  func sameBytes() throws {
    let scenario = Offpeak.scenario("workshop")
    let one = try trace(of: scenario, "--only-replication", "3", "--threads", "1", named: "one")
    let two = try trace(of: scenario, "--only-replication", "3", "--threads", "2", named: "two")
    #expect(try two.differences(from: one) == [])
  }

  @Test("It agrees with the other tables: visits, ends and the data package")
  func agrees() throws {
    let results = try trace(
      of: Offpeak.scenario("garage"), "--only-replication", "2", "--visits", "--policy", "baseline")
    let table = try results.table("trace")
    let name = { (row: Table.Row) in row.cells("segment", "visit_date", "ordinal", "service") }
    let traced = Set(table.rows.filter { $0["kind"] == "visit" }.map(name))
    let counted = Set(try results.table("visits").rows.map(name))
    #expect(!counted.isEmpty && counted.isSubset(of: traced))
    let bytes = try #require(try results.files()["datapackage.json"])
    let package = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    let resources = try #require(package["resources"] as? [[String: Any]])
    let resource = try #require(resources.first { $0["name"] as? String == "trace" })
    let schema = try #require(resource["schema"] as? [String: Any])
    let fields = try #require(schema["fields"] as? [[String: Any]])
    #expect(table.columns == fields.compactMap { $0["name"] as? String })
    #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count })
  }
}
