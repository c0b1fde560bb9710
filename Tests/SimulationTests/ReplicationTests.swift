import Demand
import Testing
import TimeAndMoney

@testable import Simulation

@Suite("Policies part from one warm-up and meet the same customers")
struct ReplicationTests {
  /// What a visitor brings, without the place of his segment in the scenario.
  private struct Customer: Equatable {
    let name: VisitName
    let instant: Instant
    let service: Int
    let preference: Double
    let leadQuantile: Double
  }

  private func drivers(_ tables: Tables, segment: Int = 0) -> [Customer] {
    tables.visitors.filter { $0.segment == segment }.map {
      Customer(
        name: $0.name, instant: $0.instant, service: $0.service, preference: $0.preference,
        leadQuantile: $0.leadQuantile)
    }
  }

  private func isEqual(_ one: Tables, _ other: Tables) -> Bool {
    one.everyFigure == other.everyFigure && one.visits == other.visits
  }

  @Test("The same seed gives the same tables, another seed others")
  func seeds() throws {
    let first = try run(Town().text)[0]
    #expect(isEqual(first, try run(Town().text)[0]))
    #expect(!isEqual(first, try run(Town().text, seed: 12)[0]))
  }

  @Test("A policy that changes nothing is equal to the baseline in every table")
  func nothingChanged() throws {
    let same = Town(
      morePolicies: "same: {prices: [{when: {daily: 09:00-11:00}, factor: 1}]}")
    let tables = try run(same.text, policies: [0, 3])
    #expect(tables[0].events > 1_000)
    #expect(isEqual(tables[0], tables[1]))
  }

  @Test("A policy's tables do not depend on which others run beside it")
  func independent() throws {
    let alone = try run(Town().text, policies: [0, 1])
    let beside = try run(Town().text, policies: [0, 2, 1])
    #expect(isEqual(alone[0], beside[0]))
    #expect(isEqual(alone[1], beside[2]))
    #expect(!isEqual(beside[1], beside[2]))
    #expect(!isEqual(beside[0], beside[2]))
  }

  @Test("The same customers come under every policy")
  func samePolicies() throws {
    let tables = try run(Town().text, policies: [0, 1, 2], keepsVisitors: true)
    #expect(tables[0].visitors.count > 200)
    #expect(tables[0].visitors == tables[1].visitors)
    #expect(tables[0].visitors == tables[2].visitors)
    #expect(tables[0].visitors.count == tables[0].visits.count)
  }

  @Test("Another segment, bay or policy leaves the customers of a segment as they are")
  func additions() throws {
    let before = drivers(try run(Town().text, keepsVisitors: true)[0])
    let changed: [(Town, Int)] = [
      (Town(bays: 3), 0),
      (Town(morePolicies: "another: {}"), 0),
      (Town(checkout: "{takes: 1 min}"), 0),
      (Town(segmentBehind: Town.segment("walkers")), 0),
      (Town(segmentBefore: Town.segment("cyclists")), 1),
    ]
    for (town, segment) in changed {
      let tables = try run(town.text, keepsVisitors: true)[0]
      #expect(drivers(tables, segment: segment) == before)
    }
  }

  @Test("Visitors are kept only where they are asked for")
  func keeps() throws {
    #expect(try run(Town().text)[0].visitors.isEmpty)
  }

  @Test("A run that is stopped has no results")
  func stopped() throws {
    var days = 0
    let replication = try Replication(Blueprint(model(Town().text)), number: 1)
    let runs = try replication.run(policies: [0]) {
      days += 1
      return days == 6
    }
    #expect(runs == nil)
    #expect(days == 6)
  }

  @Test("Replications of one scenario are different samples")
  func numbers() throws {
    let blueprint = try Blueprint(model(Town().text))
    let runs = try (1...2).compactMap {
      try Replication(blueprint, number: $0).run(policies: [0], isStopped: { false })?.first?.tables
    }
    #expect(runs.count == 2)
    #expect(!isEqual(runs[0], runs[1]))
  }
}
