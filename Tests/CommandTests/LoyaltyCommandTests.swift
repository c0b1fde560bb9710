import Fixtures
import Foundation
import Testing

@Suite("A garage whose customers come again, by the command line")
struct LoyaltyCommandTests {
  private let folder: TemporaryFolder
  private let scenario: String

  init() throws {
    folder = try TemporaryFolder()
    let text = """
      offpeak: 1
      name: loyal
      calendar: {start: 2025-03-03, warm_up: 1 week, length: 2 weeks, time_zone: UTC, grid: 15 min}
      sites:
        - id: workshop
          hours: {daily: 08:00-18:00}
          bays: [{group: lift, count: 4}]
          technicians: [{group: mechanics, count: 4, skills: {repair: 1}}]
      services:
        cars:
          repair:
            repair: {minutes: 30, price: 100, cost: 40, needs: {bay: lift, skill: repair 1}, takes: {lognormal: {mean: 32 min, cv: 0.3}}}
      booking: {horizon: 3 days}
      tiers: [{name: silver, from: 3}]
      care: {follow_up: {after: 24 h, reaches: 50%}}
      segments:
        drivers:
          visits: {per_week: 150, profile: {daily: {07-20: 1}}}
          wants: {repair: 100%}
          choice: {wanted_day: {lead: {0 days: 30%, 1 day: 70%}, prefers: {daily: 10:00}}}
          attendance: {rates: {share: 30%}}
          loyalty:
            satisfaction: {usual: 78 points, noise: 12 points, wait: -0.5 points per min, price: -0.8 points per %}
            complains: {below: 60 points, share: 60%}
            answers: 50%
            returns: {usual: 60%, satisfaction: 0.04 per point, tier: 0.3 per tier, after: {exponential: {mean: 5 days}}, lost: 20%}
            customers_at_start: 40
      policies:
        baseline: {}
        gift: {rewards: [{name: fiver, when: always, gives: {money: 5}, reach: 7.5%}]}
        idle: {prices: [{when: always, factor: 1}]}
      study: {replications: 3}
      """
    scenario = try folder.write(text, to: "loyal.yaml")
  }

  @Test("The metrics are the sums of loyalty.csv and conversion.csv")
  func sums() throws {
    let results = try Offpeak.results(of: scenario, in: folder)
    let loyalty = try results.table("loyalty")
    let conversion = try results.table("conversion")
    func sum(_ column: String, _ table: Table, _ policy: Substring, _ number: Substring) -> Double {
      table.rows.filter { $0["policy"] == policy && $0["replication"] == number }
        .reduce(0) { $0 + ($1.number(column) ?? 0) }
    }
    let ratios = [
      "mean_satisfaction": ("satisfaction", "served"), "complaint_rate": ("complaints", "served"),
      "repeat_rate": ("returning", "served"), "churn_rate": ("churned", "ended"),
    ]
    var found = 0
    for row in try results.table("replications").rows {
      let (policy, number) = (row["policy"], row["replication"])
      func felt(_ column: String) -> Double { sum(column, loyalty, policy, number) }
      if let (top, bottom) = ratios[String(row["metric"])] {
        found += 1
        #expect(abs((row.number("numerator") ?? 0) - felt(top)) < 1e-6)
        #expect(row.number("denominator") == felt(bottom))
      }
      switch row["metric"] {
      case "nps":
        #expect(row.number("numerator") == 100 * (felt("promoters") - felt("detractors")))
        #expect(row.number("denominator") == felt("answers"))
      case "later_visits_per_day":
        #expect(row.number("numerator") == sum("later_visits", conversion, policy, number))
        #expect((row.number("numerator") ?? 0) > 100)
      case "induced_visits_per_day":
        let visits = sum("induced_visits", conversion, policy, number)
        #expect(row.number("numerator") == visits)
        #expect((visits > 0) == (policy == "gift"))
      default: continue
      }
    }
    #expect(found == 3 * 3 * 4)
    #expect(Set(loyalty.rows.map { $0["tier"] }) == ["none", "silver"])
  }

  @Test("A policy that changes nothing has the rows of the baseline and no difference")
  func idle() throws {
    let results = try Offpeak.results(of: scenario, in: folder)
    func rows(_ policy: Substring) throws -> [[Substring]] {
      try results.table("loyalty").rows.filter { $0["policy"] == policy }
        .map { Array($0.cells.dropFirst()) }
    }
    #expect(try rows("idle") == rows("baseline"))
    for row in try results.table("comparison").rows where row["policy"] == "idle" {
      if let difference = row.number("difference") { #expect(difference == 0, "\(row.text)") }
    }
  }

  @Test("One thread and two give the same bytes")
  func threads() throws {
    let one = try Offpeak.results(of: scenario, "--threads", "1", named: "one", in: folder)
    let two = try Offpeak.results(of: scenario, "--threads", "2", named: "two", in: folder)
    #expect(try one.differences(from: two) == [])
  }

  @Test("What a reward is assumed to bring is printed as assumed")
  func assumed() throws {
    let outcome = try Offpeak.run("run", scenario, "--output", folder.path("run"), in: folder)
    #expect(outcome.code == 0)
    #expect(
      outcome.output.contains(
        "Assumed: under gift the reward fiver makes 7.5 % more customers come than come anyway."))
    for title in [
      "satisfaction, points", "complaints of the served", "net promoter score, points",
      "come again", "later visits a day", "visits by assumed reach a day",
    ] {
      #expect(outcome.output.contains("\n\(title)  "), "\(title)")
    }
  }

  @Test("A trace names who comes again")
  func trace() throws {
    let results = try Offpeak.results(
      of: scenario, "--only-replication", "1", "--trace", named: "trace", in: folder)
    let rows = try results.table("trace").rows.filter { $0["kind"] == "returns" }
    #expect(rows.count > 100)
    #expect(rows.allSatisfy { $0["segment"] == "drivers" && !$0["visit_date"].isEmpty })
  }
}
