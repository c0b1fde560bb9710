import Fixtures
import Foundation
import Testing

/// A book that still fills while it is measured is said beside the verdicts that it spoils.
@Suite("Drifts beside verdicts")
struct DriftTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Two mechanics who are asked for more than they can do, so that the book fills for weeks.
  private func yard(warmUp days: Int) throws -> String {
    try folder.write(
      """
      offpeak: 1
      name: yard
      calendar: {start: 2025-03-03, warm_up: \(days) days, length: 8 weeks}
      sites:
        - id: yard
          hours: {mon-fri: 08:00-18:00}
          bays: [{group: lift, count: 2}]
      services: {car: {work: {job: {minutes: 60, price: 100, needs: {bay: lift}}}}}
      segments:
        drivers:
          visits: {per_week: 150, profile: {mon-fri: {08-17: 1}, sat-sun: 0}}
          wants: {job: 100%}
          choice: {multinomial_logit: {prefers: {daily: 09:00-17:00}, schedule_delay_early: -0.5 per h, schedule_delay_late: -0.5 per h, lead_time: -0.3 per day, outside: -6}}
      policies: {baseline: {}, dear: {prices: [{name: up, when: {daily: 00:00-24:00}, factor: 1.1}]}}
      study: {replications: 20}
      """, to: "yard.yaml")
  }

  private struct Document: Decodable {
    struct Drift: Decodable {
      let policy: String
      let metric: String
      let warmUpWeeks: Int?
    }

    let drifts: [Drift]
  }

  private func drifts(of scenario: String) throws -> [Document.Drift] {
    let outcome = try Offpeak.run("run", scenario, "--json", in: folder)
    #expect(outcome.code == 0, "\(outcome)")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Document.self, from: Data(outcome.output.utf8)).drifts
  }

  @Test("Without a warm-up the verdict on bookings drifts, and the warm-up that would do is said")
  func short() throws {
    let scenario = try yard(warmUp: 0)
    let output = try Offpeak.run("run", scenario, in: folder).output
    #expect(output.contains(#/same +\(drifts\)/#), "\(output)")
    #expect(
      output.contains("(drifts) bookings_per_week of baseline still rises over the 8 measured"))
    let drift = try #require(
      try drifts(of: scenario).first { $0.metric == "bookings_per_week" })
    let weeks = try #require(drift.warmUpWeeks)
    #expect(drift.policy == "baseline" && weeks == 3)
    #expect(output.contains("A warm-up of \(weeks) weeks would do."))
  }

  @Test(
    "Behind the warm-up that it names, and behind a longer one, no verdict does",
    arguments: [21, 84])
  func long(days: Int) throws {
    let scenario = try yard(warmUp: days)
    #expect(!(try Offpeak.run("run", scenario, in: folder).output.contains("drifts")))
    #expect(try drifts(of: scenario).isEmpty)
  }
}
