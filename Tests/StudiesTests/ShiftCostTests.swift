import Scenarios
import Simulation
import Testing

@testable import Studies

@Suite("What rewards and discounts cost")
struct ShiftCostTests {
  /// A shop whose customers mind neither price nor reward, or do.
  private func summary(_ policy: String, price: Double, reward: Double) throws -> StudySummary {
    let text = """
      offpeak: 1
      name: shop
      seed: 9
      currency: EUR
      calendar: {start: 2025-03-03, warm_up: 2 days, length: 14 days, time_zone: UTC, grid: 15 min}
      windows: {peak: {daily: 10:00-11:00}}
      sites: [{id: shop, hours: {daily: 08:00-18:00}, bays: [{group: lift, count: 4}]}]
      services: {cars: {wash: {wash: {minutes: 30, price: 100, cost: 20, needs: {bay: lift}}}}}
      booking: {starts_every: 30 min, horizon: 2 days}
      segments:
        anybody:
          visits: {per_week: 250, profile: {daily: {07-20: 1}}}
          wants: {wash: 100%}
          choice: {multinomial_logit: {prefers: {daily: 10:15}, schedule_delay_early: -1 per h, schedule_delay_late: -1 per h, lead_time: -0.5 per day, price: \(price) per EUR, reward: \(reward) per EUR, outside: -3}}
      policies:
        baseline: {}
        tried: \(policy)
      study: {replications: 6, policy_from: always}
      """
    let model = try ScenarioReader.read(text: text, named: "shop")
    let study = Study(Blueprint(model), policies: [0, 1], threads: 2)
    var summary = study.emptySummary
    _ = try study.run(1..<7, into: &summary, isStopped: { false })
    return summary
  }

  @Test(
    "A discount that everybody takes and nobody needed lowers the contribution, and the report says so"
  )
  func everybody() throws {
    let discount = "{rewards: [{name: ten percent, when: always, gives: {discount: 10%}}]}"
    let summary = try summary(discount, price: 0, reward: 0)
    let contribution = try #require(
      summary.comparison(of: 1, metric: "contribution_per_open_hour"))
    #expect(contribution.verdict == .worse)
    // Of a contribution of 80 a discount of 10 % on 100 takes an eighth.
    #expect(abs(contribution.relative.value! + 0.125) < 1e-9)
    let anyway = try #require(summary.level(of: 1, metric: "displacement_rewarded_anyway"))
    #expect(anyway.estimate.value == 1)
    #expect(summary.comparison(of: 1, metric: "bookings_per_day")?.verdict == .same)
    for cost in ["outlay", "contribution_lost"] {
      for what in ["mover", "peak_booking"] {
        #expect(summary.level(of: 1, metric: "\(cost)_per_\(what)")?.estimate.value == nil)
      }
    }
  }

  @Test(
    "A reward that empties the peak has a cost per mover, and a higher one per booking net of refill"
  )
  func shift() throws {
    let reward =
      "{rewards: [{name: cash, when: {daily: 12:00-14:00}, gives: {money: 10 EUR}}]}"
    let summary = try summary(reward, price: -0.02, reward: 0.1)
    let perMover = try #require(summary.level(of: 1, metric: "outlay_per_mover")?.estimate)
    let net = try #require(summary.level(of: 1, metric: "outlay_per_peak_booking")?.estimate)
    // Ten for each who moved and for each who came anyway.
    #expect(try #require(perMover.interval).lowerBound > 10)
    #expect(try #require(net.value) >= perMover.value!)
    #expect(net.interval != nil)
  }
}
