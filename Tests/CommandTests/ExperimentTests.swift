import Fixtures
import Foundation
import Testing

@Suite("Experiments over scarce bays, and what they are told to be")
struct ExperimentTests {
  /// One lift that is nearly sold out: a discount that everybody gets hardly sells more.
  private static let shop = """
    offpeak: 1
    name: one-lift
    seed: 5
    currency: EUR
    calendar: {start: 2025-03-03, warm_up: 3 days, length: 8 weeks, grid: 30 min}
    windows: {peak: {daily: 09:00-11:00}}
    sites:
      - id: yard
        hours: {daily: 08:00-18:00}
        bays: [{group: lift, count: 1}]
        technicians: [{group: crew, count: 1, skills: {washing: 1}}]
    services:
      car:
        care:
          wash: {minutes: 60, price: 100, cost: 20, needs: {bay: lift, skill: washing 1}}
    booking: {starts_every: 30 min, horizon: 1 days}
    segments:
      drivers:
        visits: {per_week: 210, profile: {daily: {07-18: 1}}}
        wants: {wash: 100%}
        choice: {multinomial_logit: {prefers: {daily: 09:00-17:00}, schedule_delay_early: -0.4 per h, schedule_delay_late: -0.4 per h, lead_time: -0.3 per day, price: -0.03 per EUR, reward: 0.03 per EUR, outside: -2.5}}
    policies:
      baseline: {}
      cheaper: {rewards: [{name: a third off, when: always, gives: {money: 30 EUR}}]}
      by-customer: {experiment: {of: cheaper, control: baseline, arms: {customer: 50%}}}
      by-days: {experiment: {of: cheaper, control: baseline, arms: {days: {block: 4 days, washout: 1 days}}}}
    study: {replications: 20}
    """

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ options: String...) throws -> Outcome {
    let scenario = try folder.write(Self.shop, to: "one-lift.yaml")
    return try Offpeak.run(
      ["run", scenario, "--output", folder.path("results")] + options, in: folder)
  }

  /// The mean of estimate less truth, with three standard errors either side.
  private func bias(of policy: String, _ metric: String) throws -> ClosedRange<Double> {
    let rows = try Results(folder: folder.path("results")).table("experiments").rows
      .filter { $0["policy"] == policy && $0["metric"] == metric }
    #expect(rows.count == 20)
    let values = try rows.map { row in
      try #require(row.number("estimate")) - #require(row.number("truth"))
    }
    let mean = values.reduce(0, +) / 20
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 19
    let reach = 3 * (variance / 20).squareRoot()
    return mean - reach...mean + reach
  }

  @Test(
    "By customer the arms take bays from each other, and the estimate is far off; a switchback is nearer"
  )
  func biased() throws {
    let outcome = try run()
    #expect(outcome.code == 0)
    let customer = try bias(of: "by-customer", "conversion")
    let days = try bias(of: "by-days", "conversion")
    #expect(customer.lowerBound > 0.05)
    #expect(max(abs(days.lowerBound), abs(days.upperBound)) < customer.lowerBound)
    let money = try bias(of: "by-customer", "contribution_per_visit")
    #expect(money.lowerBound > 4)
    #expect(outcome.output.contains("two customers may see different prices at the same instant"))
    #expect(outcome.output.contains("0 % of the 95 % intervals hold the truth"))
  }

  @Test("The grounds on which net prices differ are printed and stand in the manifest")
  func grounds() throws {
    let outcome = try run("--replications", "1")
    #expect(
      outcome.output.contains(
        "by-customer: at one instant net prices differ by arm of the experiment."))
    let manifest = try String(
      contentsOfFile: folder.path("results") + "/manifest.json", encoding: .utf8)
    #expect(manifest.contains("\"experiment_arm\""))
  }

  @Test("An experiment is run only beside the two policies it compares")
  func missing() throws {
    let outcome = try run("--policy", "by-days")
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("add --policy cheaper, so that the truth is known"))
    let complete = try run("--policy", "by-days", "--policy", "cheaper", "--replications", "1")
    #expect(complete.code == 0)
  }
}
