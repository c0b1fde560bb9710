import Statistics
import Testing

@testable import Studies

@Suite("The bounds of a target at a point")
struct CapacityBoundsTests {
  /// Mean 10, standard error 1.
  private let series = ReplicationSeries(
    numerators: (0..<400).map {
      $0.isMultiple(of: 2) ? 10 + 399.0.squareRoot() : 10 - 399.0.squareRoot()
    },
    denominators: (0..<400).map { _ in 1 })

  private func bounds(
    _ limit: CapacityTarget.Limit, _ value: Double, targets: Int = 1
  ) -> CapacityBounds {
    CapacityBounds(
      CapacityTarget(metric: "mean_wait", unit: .minutes, limit: limit, value: value), series,
      error: 0.025, targets: targets)
  }

  @Test("Only the bound that refuses is corrected for the number of targets")
  func correction() throws {
    let plain = try #require(series.bounds(error: 0.025))
    let wide = try #require(series.bounds(error: 0.0125))
    #expect(bounds(.atMost, 10, targets: 2).safe == plain.upperBound)
    #expect(bounds(.atMost, 10, targets: 2).best == wide.lowerBound)
    #expect(bounds(.atLeast, 10, targets: 2).safe == plain.lowerBound)
    #expect(bounds(.atLeast, 10, targets: 2).best == wide.upperBound)
  }

  @Test(
    "A target is met below its safe bound, failed beyond the best one, and open in between",
    arguments: [
      (CapacityTarget.Limit.atMost, 0.01, CapacityVerdict.meets), (.atMost, -0.01, .undecided),
      (.atLeast, 0.01, .fails), (.atLeast, -0.01, .undecided),
    ])
  func upper(limit: CapacityTarget.Limit, beyond: Double, expected: CapacityVerdict) throws {
    let upper = try #require(series.bounds(error: 0.025)).upperBound
    #expect(bounds(limit, upper + beyond).verdict == expected)
  }

  @Test(
    "So it is at the other side",
    arguments: [
      (CapacityTarget.Limit.atMost, 0.01, CapacityVerdict.fails), (.atMost, -0.01, .undecided),
      (.atLeast, 0.01, .meets), (.atLeast, -0.01, .undecided),
    ])
  func lower(limit: CapacityTarget.Limit, beyond: Double, expected: CapacityVerdict) throws {
    let lower = try #require(series.bounds(error: 0.025)).lowerBound
    #expect(bounds(limit, lower - beyond).verdict == expected)
  }

  @Test("A metric without a value, or from two replications, decides nothing")
  func noValue() {
    let target = CapacityTarget(metric: "conversion", unit: .share, limit: .atLeast, value: 0)
    for series in [
      ReplicationSeries(numerators: [0, 0], denominators: [0, 0]),
      ReplicationSeries(numerators: [1, 2], denominators: [1, 1]),
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
