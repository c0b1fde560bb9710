import Metrics
import Testing

@testable import Simulation

@Suite("Customers whom a reward is assumed to bring")
struct ReachTests {
  private static func town(_ reach: String, days: Int = 28, warmUp: String = "") -> String {
    LoyalTown(
      days: days, warmUp: warmUp,
      policies:
        "baseline: {}, gift: {rewards: [{name: fiver, when: always, gives: {money: 5}, reach: \(reach)}]}"
    ).text
  }

  @Test("They are its share of those who come anyway, and part of no comparison by visits")
  func expected() throws {
    let runs = try run(Self.town("20%"), policies: [0, 1], keepsVisitors: true)
    #expect(runs[0].visits(.inducedVisits) == 0)
    let brought = Double(runs[1].visits(.inducedVisits))
    // 2,800 first visits are expected, so 560 more.
    #expect(abs(brought - 560) < 3.29 * 560.0.squareRoot())
    #expect(runs[1].visitors == runs[0].visitors)
    #expect(runs[1].visits.count == runs[0].visits.count)
    #expect(runs[1].visits(.visits) == Int64(runs[1].visits.count) + Int64(brought))
    #expect(runs[1].visits(.customers) == runs[1].visits(.visits))
  }

  @Test("A raised reach only adds customers")
  func coupled() throws {
    let few = try run(Self.town("10%", days: 7), policies: [1])[0]
    let many = try run(Self.town("20%", days: 7), policies: [1])[0]
    for day in 0..<few.conversion.days {
      #expect(
        few.conversion[.inducedVisits, flow: 0, day: day]
          <= many.conversion[.inducedVisits, flow: 0, day: day])
    }
    #expect(few.visits(.inducedVisits) > 40)
  }

  @Test("Nobody is brought before the policy is in force")
  func warmUp() throws {
    let blueprint = Blueprint(try model(Self.town("50%", days: 7, warmUp: ", warm_up: 7 days")))
    let runs = try #require(
      try Replication(blueprint, number: 1).run(policies: [0, 1], isStopped: { false }))
    let plain = Blueprint(try model(Self.town("0%", days: 7, warmUp: ", warm_up: 7 days")))
    let others = try #require(
      try Replication(plain, number: 1).run(policies: [0, 1], isStopped: { false }))
    #expect(runs[0].tables.everyFigure == others[0].tables.everyFigure)
    #expect(runs[1].tables.visits(.inducedVisits) > 0)
    #expect(others[1].tables.visits(.inducedVisits) == 0)
  }

  @Test("A reward for some brings some")
  func segments() throws {
    let text = Self.town("20%").replacing(
      "reach: 20%", with: "reach: 20%, segments: [strangers]"
    ).replacing(
      "segments:\n",
      with: """
        segments:
          strangers:
            public: true
            visits: {per_week: 70, profile: {daily: {07-08: 1}}}
            wants: {repair: 100%}
            choice: {wanted_day: {lead: {0 days: 100%}, prefers: {daily: 10:00}}}

        """)
    let tables = try run(text, policies: [1])[0]
    let brought = (0..<2).map { flow in
      (0..<28).reduce(Int64(0)) { $0 + tables.conversion[.inducedVisits, flow: flow, day: $1] }
    }
    #expect((30...85).contains(brought[0]))
    #expect(brought[1] == 0)
  }
}
