import Fixtures
import Foundation
import Statistics
import Testing

@Suite("Queues that theory knows")
struct TheoryTests {
  /// Every shipped queue, simulated and exact.
  private func comparison(_ arguments: String...) throws -> [TheoryDocument.Scenario] {
    let outcome = try Offpeak.run(
      ["theory", "--json"] + arguments + Offpeak.theory.map(Offpeak.scenario),
      in: TemporaryFolder())
    try #require(outcome.code == 0, "\(outcome)")
    return try TheoryDocument(outcome.output).scenarios
  }

  private func text(_ metric: TheoryDocument.Metric, of scenario: TheoryDocument.Scenario) -> String
  {
    "\(scenario.scenario), seed \(scenario.seed): \(metric)"
  }

  @Test(
    "Every metric of every shipped queue lies within four standard errors of its exact value, and the mean wait is known to 4 %"
  )
  func shippedRuns() throws {
    let scenarios = try comparison()
    #expect(scenarios.map { "theory/\($0.scenario)" } == Offpeak.theory)
    for scenario in scenarios {
      #expect(scenario.replications == 40)
      for metric in scenario.metrics {
        let simulated = try #require(metric.simulated, "\(text(metric, of: scenario))")
        let error = try #require(metric.standardError, "\(text(metric, of: scenario))")
        #expect(
          (simulated - metric.exact).magnitude <= 4 * error + 1e-12, "\(text(metric, of: scenario))"
        )
        if metric.metric.hasSuffix(".mean_wait") {
          let half = (try #require(metric.ciHigh) - #require(metric.ciLow)) / 2
          #expect(half <= 0.04 * metric.exact, "\(text(metric, of: scenario))")
        }
      }
    }
  }

  /// The metric of a shipped queue that coverage is judged by: the mean wait, of the stage that Burke speaks of or of
  /// the class that waits longest; where nobody waits, the share that leaves.
  private static let judged = [
    "tandem": "counter.test.mean_wait", "priority": "counter.normal.mean_wait",
    "priority-servers": "counter.normal.mean_wait", "priority-laws": "counter.long.mean_wait",
    "loss": "counter.share_leaving",
  ]

  @Test("Over other seeds the exact mean wait is inside as often as 95 % means")
  func coverage() throws {
    // Eight seeds in the suite; a hundred in the long studies (make soak).
    let isLong = ProcessInfo.processInfo.environment["OFFPEAK_SOAK"] != nil
    let seeds = 1_001...(isLong ? 1_100 : 1_008)
    var outside: [String] = []
    for seed in seeds {
      for scenario in try comparison("--seed", "\(seed)", "--replications", "20") {
        let name = TheoryTests.judged[scenario.scenario] ?? "counter.mean_wait"
        let metric = try #require(scenario.metrics.first { $0.metric == name })
        if metric.verdict != "inside" { outside.append(text(metric, of: scenario)) }
      }
    }
    let trials = Offpeak.theory.count * seeds.count
    let inside = trials - outside.count
    let accepted = BinomialRegion.accepted(trials: trials, probability: 0.95, level: 0.999)
    print("The exact mean wait lies inside \(inside) of \(trials) intervals; accepted: \(accepted)")
    #expect(accepted.contains(inside), "\(outside.joined(separator: "\n"))")
  }
}
