import Statistics
import Testing

@testable import Studies

@Suite("The bounds of a target at a point")
struct CapacityBoundsTests {
  /// Mean 10, standard error 1.
  private let series = ReplicationSeries(
    numerators: [8, 9, 10, 11, 12].map { 10 + ($0 - 10) * 2.0.squareRoot() },
    denominators: [1, 1, 1, 1, 1])

  private func bounds(
    _ limit: CapacityTarget.Limit, _ value: Double, targets: Int = 1
  ) -> CapacityBounds {
    CapacityBounds(
      CapacityTarget(metric: "mean_wait", unit: .minutes, limit: limit, value: value), series,
      error: 0.025, targets: targets)
  }

  @Test(
    "They are Student's one-sided bounds, and only the one that refuses is corrected for the targets"
  )
  func exact() {
    let reach = GSL.studentQuantile(0.975, degreesOfFreedom: 4)
    let wide = GSL.studentQuantile(0.9875, degreesOfFreedom: 4)
    let most = bounds(.atMost, 10, targets: 2)
    let least = bounds(.atLeast, 10, targets: 2)
    for (bound, expected) in [
      (most.safe, 10 + reach), (most.best, 10 - wide), (least.safe, 10 - reach),
      (least.best, 10 + wide),
    ] {
      #expect(((bound ?? 0) - expected).magnitude < 1e-9)
    }
  }

  @Test(
    "A target is met below its safe bound, failed beyond the best one, and open in between",
    arguments: [
      (CapacityTarget.Limit.atMost, 12.78, CapacityVerdict.meets), (.atMost, 12.77, .undecided),
      (.atMost, 7.23, .undecided), (.atMost, 7.22, .fails), (.atLeast, 7.22, .meets),
      (.atLeast, 7.23, .undecided), (.atLeast, 12.77, .undecided), (.atLeast, 12.78, .fails),
    ])
  func verdict(limit: CapacityTarget.Limit, value: Double, expected: CapacityVerdict) {
    // t at 0.975 and 4 degrees of freedom is 2.776.
    #expect(bounds(limit, value).verdict == expected)
  }

  @Test("A metric without a value, or from one replication, decides nothing")
  func noValue() {
    let target = CapacityTarget(metric: "conversion", unit: .share, limit: .atLeast, value: 0)
    for series in [
      ReplicationSeries(numerators: [0, 0], denominators: [0, 0]),
      ReplicationSeries(numerators: [1], denominators: [1]),
    ] {
      let bounds = CapacityBounds(target, series, error: 0.05, targets: 1)
      #expect(bounds.verdict == .undecided && bounds.safe == nil)
    }
  }

  @Test("A point meets if all targets are met, and fails if one does")
  func point() {
    let (met, failed, open) = (
      bounds(.atMost, 20), bounds(.atMost, 1), bounds(.atMost, 10)
    )
    #expect(CapacityBounds.verdict(of: [met, met]) == .meets)
    #expect(CapacityBounds.verdict(of: [met, open]) == .undecided)
    #expect(CapacityBounds.verdict(of: [met, open, failed]) == .fails)
  }
}
