import Fixtures
import Foundation
import Testing

@Suite("The books of a queue balance")
struct QueueBalanceTests {
  private func queues(of name: String) throws -> Table {
    let folder = try TemporaryFolder()
    return try Offpeak.results(
      of: Offpeak.scenario(name), "--replications", "8", in: folder
    ).table("queues")
  }

  @Test("Who arrives is turned away, leaves or is served", arguments: Offpeak.theory)
  func conservation(name: String) throws {
    for row in try queues(of: name).rows {
      let ends = ["turned_away_full", "left_waiting", "served"].reduce(0) { $0 + row.count($1) }
      #expect(row.count("arrivals") == ends, "\(row.text)")
      #expect(row.count("waited") <= row.count("arrivals") - row.count("turned_away_full"))
    }
  }

  @Test("The present are the waiting and the served", arguments: Offpeak.theory)
  func presence(name: String) throws {
    for row in try queues(of: name).rows {
      let parts = row.tenThousandths("queue_minutes") + row.tenThousandths("busy_minutes")
      #expect((row.tenThousandths("system_minutes") - parts).magnitude <= 2, "\(row.text)")
    }
  }

  @Test(
    "Little's law: the integral of the number waiting is the sum of the waits, but for both ends",
    arguments: Offpeak.theory)
  func little(name: String) throws {
    let groups = Dictionary(grouping: try queues(of: name).rows) { $0.cells("stage", "class") }
    for (group, rows) in groups {
      let waits = rows.reduce(0) { $0 + ($1.number("wait_minutes") ?? 0) }
      let integral = rows.reduce(0) { $0 + ($1.number("queue_minutes") ?? 0) }
      #expect((waits - integral).magnitude <= 0.002 * waits, "\(group): \(waits), \(integral)")
    }
  }

  @Test("All classes together are their sum")
  func classes() throws {
    let replications = Dictionary(grouping: try queues(of: "theory/priority").rows) {
      $0["replication"]
    }
    for rows in replications.values {
      for column in ["arrivals", "turned_away_full", "left_waiting", "served", "waited"] {
        let sum = rows.filter { $0["class"] != "all" }.reduce(0) { $0 + $1.count(column) }
        #expect(rows.first { $0["class"] == "all" }?.count(column) == sum)
      }
    }
  }
}
