import Metrics
import Testing

@testable import Simulation

@Suite("A dearer peak")
struct MonotonePriceTests {
  /// - Parameters:
  ///   - prices: by policy, the factor of every start whose job of an hour touches the peak from 10 to 12.
  private func text(bays: Int, prices: [Double], segments: String) -> String {
    let policies = prices.enumerated().map { number, factor in
      "  dear-\(number): {prices: [{when: {daily: 08:15-12:00}, factor: \(factor)}]}"
    }
    return """
      offpeak: 1
      name: peak
      seed: 5
      currency: EUR
      calendar: {start: 2025-03-03, warm_up: 2 days, length: 7 days, time_zone: UTC, grid: 15 min}
      windows: {peak: {daily: 10:00-12:00}}
      sites: [{id: shop, hours: {daily: 06:00-18:00}, bays: [{group: lift, count: \(bays)}]}]
      services:
        cars:
          wash:
            short: {minutes: 60, price: 100, needs: {bay: lift}}
            long: {minutes: 120, price: 100, needs: {bay: lift}}
      booking: {starts_every: 15 min, horizon: 2 days}
      segments:
      \(segments)
      policies:
        baseline: {}
      \(policies.joined(separator: "\n"))
      study: {replications: 1}
      """
  }

  private static func segment(
    _ name: String, perWeek: Int, wants: String, price: Double, hours: String = "06-18"
  ) -> String {
    """
      \(name):
        visits: {per_week: \(perWeek), profile: {daily: {\(hours): 1}}}
        wants: {\(wants): 100%}
        choice: {multinomial_logit: {prefers: {daily: 10:30}, schedule_delay_early: -1 per h, schedule_delay_late: -1 per h, lead_time: -0.5 per day, price: \(price) per EUR, outside: -3}}
    """
  }

  /// Booked minutes inside the peak under each policy.
  private func peakMinutes(_ text: String, replication: Int) throws -> [Double] {
    let model = try model(text)
    let blueprint = Blueprint(model)
    let runs = try Replication(blueprint, number: replication).run(
      policies: Array(model.policies.indices), isStopped: { false })
    return try #require(runs).map {
      Double($0.tables.utilization[0].total(of: 0, window: 0)[.bookedPaid]) / 60e6
    }
  }

  @Test(
    "Where there is always room, the peak is thinner at every dearer price, in every replication")
  func everyReplication() throws {
    let text = text(
      bays: 60, prices: [1.05, 1.15, 1.4, 2],
      segments: Self.segment("anybody", perWeek: 300, wants: "short", price: -0.03))
    for replication in 1...6 {
      let minutes = try peakMinutes(text, replication: replication)
      #expect(zip(minutes, minutes.dropFirst()).allSatisfy { $0 >= $1 }, "\(minutes)")
      #expect(minutes[4] < minutes[0])
    }
  }

  @Test(
    "Where bays are short, one who leaves the dear peak lets in another whose job is longer; in the mean it is thinner"
  )
  func onlyTheMean() throws {
    // One bay: the many who mind the price want an hour of it, the few who do not want two.
    let text = text(
      bays: 1, prices: [1.3],
      segments: Self.segment("careful", perWeek: 12, wants: "short", price: -0.05, hours: "06-10")
        + "\n"
        + Self.segment("hurried", perWeek: 3, wants: "long", price: 0, hours: "10-18"))
    let differences = try (1...40).map { replication in
      let minutes = try peakMinutes(text, replication: replication)
      return minutes[1] - minutes[0]
    }
    let mean = differences.reduce(0, +) / 40
    let variance = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 39
    #expect(differences.contains { $0 > 0 })
    #expect(mean + 3.5 * (variance / 40).squareRoot() < 0, "\(mean)")
  }
}
