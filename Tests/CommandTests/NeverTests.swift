import Fixtures
import Foundation
import Testing

@Suite("What can never be, and what can never act")
struct NeverTests {
  private static func shop(
    hours: String = "09:00-17:00", minutes: Int = 60, needs: String = "{bay: bay}",
    booking: String = "horizon: 14 days", technicians: String = "[]",
    prefers: String = "{daily: 10:00}", more: String = "", policies: String = "{baseline: {}}",
    calendar: String = ""
  ) -> String {
    """
    offpeak: 1
    name: shop
    currency: EUR
    calendar: {start: 2025-07-07, warm_up: 2 weeks, length: 2 weeks\(calendar)}
    sites: [{id: shop, hours: {daily: "\(hours)"}, bays: [{group: bay, count: 2}], technicians: \(technicians)}]
    services:
      c:
        g:
          short: {minutes: 30, price: 50, needs: {bay: bay}}
          long: {minutes: \(minutes), price: 300, needs: \(needs)}
    booking: {\(booking)}
    segments:
      all:
        visits: {per_week: 60, profile: {daily: {08-17: 1}}\(more)}
        wants: {short: 70%, long: 30%}
        choice: {multinomial_logit: {prefers: \(prefers), outside: -6}}
    policies: \(policies)
    study: {replications: 2}
    """
  }

  private func notes(_ text: String, _ command: String = "validate") throws -> String {
    let folder = try TemporaryFolder()
    let outcome = try Offpeak.run(command, folder.write(text, to: "shop.yaml"), in: folder)
    guard outcome.code == 0 else { throw outcome }
    return outcome.errors
  }

  @Test(
    "A service that fits no start is named with its reason",
    arguments: [
      (
        shop(hours: "08:00-12:00, 13:00-17:00", minutes: 270),
        "long, which can never be booked: it takes 270 min, and no site of theirs is open for more than 240 min"
      ),
      (
        shop(booking: "horizon: 14 days, notice: 20 days"),
        "short, which can never be booked: the notice of 20 days lies beyond the horizon of 14 days"
      ),
      (
        shop(
          minutes: 270, needs: "{bay: bay, skill: oil 1}",
          technicians:
            #"[{group: crew, count: 2, skills: {oil: 1}, shift: {daily: "09:00-13:00"}}]"#),
        "it takes 270 min, and nobody who can do it works for more than 240 min without a break"
      ),
      (
        shop(minutes: 240, booking: #"horizon: 14 days, starts_at: ["15:00", "16:00"]"#),
        "none of the listed starts leaves it the 240 min it takes"
      ),
    ])
  func impossible(text: String, reason: String) throws {
    let found = try notes(text)
    #expect(found.contains(reason), "\(found)")
    #expect(found.contains("No number of bays or technicians helps"))
  }

  @Test(
    "A service that fits one start is fine",
    arguments: [
      shop(hours: "08:00-12:00, 13:00-17:00", minutes: 240),
      shop(booking: "horizon: 14 days, notice: 14 days"),
      shop(minutes: 120, booking: #"horizon: 14 days, starts_at: ["15:00", "16:00"]"#),
    ])
  func possible(text: String) throws {
    #expect(try !notes(text).contains("never be booked"))
  }

  @Test("Its visits have a loss of their own, and the others none of it")
  func loss() throws {
    let folder = try TemporaryFolder()
    let scenario = try folder.write(
      Self.shop(hours: "08:00-12:00, 13:00-17:00", minutes: 270), to: "shop.yaml")
    let results = try Offpeak.results(of: scenario, "--visits", in: folder)
    let visits = try results.table("visits").rows
    let long = visits.filter { $0["service"] == "long" }
    #expect(long.count > 20 && long.allSatisfy { $0["reason"] == "lost_impossible" })
    #expect(visits.allSatisfy { $0["service"] == "long" || $0["reason"] != "lost_impossible" })
    let impossible = try results.table("conversion").rows.reduce(0) {
      $0 + $1.count("lost_impossible")
    }
    #expect(impossible == long.count)
  }

  @Test("No number of bays helps, says a sizing")
  func capacity() throws {
    let folder = try TemporaryFolder()
    let scenario = try folder.write(
      Self.shop(hours: "08:00-12:00, 13:00-17:00", minutes: 270), to: "shop.yaml")
    let outcome = try Offpeak.run(
      "capacity", scenario, "--vary", "shop.bay=1..2", "--target", "conversion >= 90%", "--at-most",
      "20", "--replications", "4", in: folder)
    #expect(outcome.errors.contains("No number of bays or technicians helps"), "\(outcome)")
  }

  @Test(
    "What is written and never acts is noted",
    arguments: [
      (shop(calendar: ", holidays: [2024-12-25]"), "calendar.holidays: none of the 1 lies within"),
      (shop(more: ", season: {dec: 1.5}"), "season names only months outside"),
      (
        shop(policies: "{baseline: {}, p: {prices: [{when: {daily: 20:00-22:00}, factor: 1.2}]}}"),
        "policies.p.prices[0] holds only outside the opening hours"
      ),
      (
        shop(policies: "{baseline: {}, p: {prices: [{when: always, factor: 1}]}}"),
        "policies.p.prices[0] has no factor but 1 and does nothing."
      ),
      (
        shop(policies: "{baseline: {}, p: {prices: [{lead: {0 h: 1.1, 30 days: 0.9}}]}}"),
        "has a step from 30 days on, beyond the horizon of 14 days"
      ),
      (
        shop(
          policies:
            "{baseline: {}, p: {rewards: [{name: r, when: always, gives: {money: 20 EUR}, budget: 10 EUR per day}]}}"
        ), "costs 20.00 EUR each time, more than its budget of 10.00"
      ),
      (
        shop(
          policies:
            "{baseline: {}, p: {rewards: [{name: r, when: always, gives: {discount: 10%}, from: 2024-01-01, to: 2024-03-01}]}}"
        ), "r, is given only outside the simulated days"
      ),
      (shop(prefers: "{mon-fri: 10:00}"), "No segment has a preferred time on saturday, sunday"),
    ])
  func idle(text: String, note: String) throws {
    var text = text
    if text.contains("holidays") {
      text = text.replacing("{daily: \"", with: "{holidays: closed, daily: \"")
    }
    let found = try notes(text)
    #expect(found.contains(note), "\(found)")
  }

  @Test("A scenario in which all acts has no note")
  func nothing() throws {
    let text = Self.shop(
      more: ", season: {jul: 1.1}",
      policies: """
        {baseline: {}, p: {prices: [{when: {daily: 16:00-22:00}, factor: 1.2}, {lead: {0 h: 1.1, 14 days: 0.9}}],
         rewards: [{name: r, when: always, gives: {money: 20 EUR}, budget: 20 EUR per day, from: 2025-07-20, to: 2026-03-01}]}}
        """)
    #expect(try notes(text).isEmpty)
  }

  @Test("Zone data older than the simulated days are noted, and those of the year are not")
  func zones() throws {
    let zoned = Self.shop(calendar: ", time_zone: America/Winnipeg")
    #expect(
      try notes(zoned.replacing("2025-07-07", with: "2039-07-07")).contains(
        "older than the simulated days of 2039"))
    #expect(
      try !notes(zoned.replacing("2025-07-07", with: "2020-07-07")).contains("time zone data"))
    #expect(
      try !notes(Self.shop().replacing("2025-07-07", with: "2039-07-07")).contains("time zone data")
    )
  }
}
