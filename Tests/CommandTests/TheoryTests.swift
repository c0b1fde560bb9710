import Fixtures
import Foundation
import Statistics
import Testing

@Suite("Queues that theory knows")
struct TheoryTests {
  /// One metric of a run beside its exact value.
  private struct Line {
    let scenario: String
    let metric: String
    let exact: Double
    let mean: Double
    let standardError: Double
    let low: Double
    let high: Double

    init(_ scenario: String, metric: String, exact: Double, row: Table.Row) throws {
      self.scenario = scenario
      self.metric = metric
      self.exact = exact
      mean = try #require(row.number("mean"))
      standardError = try #require(row.number("standard_error"))
      low = try #require(row.number("ci_low"))
      high = try #require(row.number("ci_high"))
    }

    var isInside: Bool { low <= exact && exact <= high }

    var text: String {
      func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
      }
      return pad(scenario, 22) + pad(metric, 34)
        + String(format: "%9.4f %9.4f  %9.4f … %9.4f  ", mean, exact, low, high)
        + (isInside ? "inside" : "outside")
    }
  }

  /// Runs a case and compares all that theory knows of it.
  private func comparison(
    of theory: TheoryCase, _ arguments: [String] = []
  ) throws -> [Line] {
    let folder = try TemporaryFolder()
    let outcome = try Offpeak.run(
      ["run", Offpeak.scenario("theory/\(theory.name)"), "--output", folder.path("run"), "--quiet"]
        + arguments, in: folder)
    try #require(outcome.code == 0, "\(outcome)")
    let results = Results(folder: folder.path("run"))
    return try theory.exact.map { metric, value in
      let row = try #require(try results.level(of: metric), "\(theory.name) has no \(metric)")
      return try Line(theory.name, metric: metric, exact: value, row: row)
    }
  }

  @Test(
    "Every metric of every shipped queue lies within four standard errors of its exact value, and the mean wait is known to 4 %"
  )
  func shippedRuns() throws {
    let lines = try TheoryCase.all.flatMap { try comparison(of: $0) }
    for line in lines {
      #expect((line.mean - line.exact).magnitude <= 4 * line.standardError + 1e-12, "\(line.text)")
    }
    for line in lines where line.metric.hasSuffix(".mean_wait") {
      #expect((line.high - line.low) / 2 <= 0.04 * line.exact, "\(line.text)")
    }
    let inside = lines.count(where: \.isInside)
    print(
      """
      Simulated, exact, 95 % interval, inside or outside:
      \(lines.map(\.text).joined(separator: "\n"))
      \(inside) of \(lines.count) inside
      """)
  }

  @Test("Over other seeds the exact mean wait is inside as often as 95 % means")
  func coverage() throws {
    // Eight seeds in the suite; a hundred in the long studies (make soak).
    let isLong = ProcessInfo.processInfo.environment["OFFPEAK_SOAK"] != nil
    let seeds = 1_001...(isLong ? 1_100 : 1_008)
    var outside: [String] = []
    for theory in TheoryCase.all {
      for seed in seeds {
        let line = try comparison(
          of: theory, ["--seed", "\(seed)", "--replications", "20"])[0]
        if !line.isInside { outside.append("seed \(seed): \(line.text)") }
      }
    }
    let trials = TheoryCase.all.count * seeds.count
    let inside = trials - outside.count
    let accepted = BinomialRegion.accepted(trials: trials, probability: 0.95, level: 0.999)
    print("The exact mean wait lies inside \(inside) of \(trials) intervals; accepted: \(accepted)")
    #expect(accepted.contains(inside), "\(outside.joined(separator: "\n"))")
  }
}
