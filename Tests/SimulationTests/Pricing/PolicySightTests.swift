import Offers
import Testing
import TimeAndMoney

@testable import Simulation

/// What every policy may know. A new kind of rule is a line in the list.
@Suite("What policies see")
struct PolicySightTests {
  static let rules = [
    "{factor: 1.1, when: {daily: 10:00-12:00}}", "{lead: {0 h: 1.2, 6 h: 1, 2 days: 0.9}}",
    "{occupancy: {by: hour, ladder: {0%: 0.8, 30%: 1, 60%: 1.3}, hysteresis: 5%}}",
    "{forecast: {curve: {fitted: {weeks: 2}}, sensitivity: 0.5}}",
    "{learning: {ladder: [0.9, 1, 1.1], every: 4 h}}",
    "{bid_price: {ladder: [0.8, 1, 1.2], beliefs: {fitted: {sensitivity: 1.5}}}}",
  ]

  /// A shop to which, from the fifth day on, five times as many come.
  private func text(_ rule: String, isBusyLater: Bool) -> String {
    """
    offpeak: 1
    name: shop
    seed: 9
    currency: EUR
    calendar: {start: 2025-03-03, warm_up: 1 days, length: 8 days, time_zone: UTC, grid: 15 min}
    sites: [{id: shop, hours: {daily: 08:00-18:00}, bays: [{group: lift, count: 2}]}]
    services: {cars: {wash: {wash: {minutes: 30, price: 100, cost: 20, needs: {bay: lift}}}}}
    booking: {starts_every: 30 min, horizon: 2 days}
    promotions: [\(isBusyLater ? "{name: sale, dates: [2025-03-08..2025-03-16], factor: 5}" : "")]
    segments:
      anybody:
        visits: {per_week: 150, profile: {daily: {07-20: 1}}}
        wants: {wash: 100%}
        choice: {multinomial_logit: {prefers: {daily: 10:30}, schedule_delay_early: -1 per h, schedule_delay_late: -1 per h, lead_time: -0.5 per day, price: -0.03 per EUR, outside: -3}}
    policies:
      baseline: {}
      tried: {prices: [\(rule)], publish: {every: 2 h, on_booking: true}}
    study: {replications: 1}
    """
  }

  private func prices(_ rule: String, isBusyLater: Bool) throws -> [PublishedPrice] {
    let model = try model(text(rule, isBusyLater: isBusyLater))
    let blueprint = Blueprint(model, auditsPrices: true)
    let runs = try Replication(blueprint, number: 1).run(policies: [0, 1], isStopped: { false })
    return Array(try #require(runs)[1].prices)
  }

  @Test(
    "No policy knows of the future: what it publishes until a day does not depend on what comes later",
    arguments: rules)
  func future(rule: String) throws {
    let quiet = try prices(rule, isBusyLater: false)
    let busy = try prices(rule, isBusyLater: true)
    let sale = ZoneRules.utc.startOfDay(LocalDay("2025-03-08")!)
    let before = quiet.filter { $0.instant < sale }
    #expect(before == busy.filter { $0.instant < sale })
    #expect(before.count > 20)
    if rule.contains("occupancy") { #expect(quiet != busy) }
  }
}
