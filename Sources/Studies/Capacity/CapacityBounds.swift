import Statistics

/// What the replications of a point show of one target.
///
/// A point meets its targets where every one holds at the level of the point, without correction for their number
/// (intersection-union; Berger, "Multiparameter hypothesis testing and acceptance sampling", Technometrics 24, 1982). It
/// fails where one does not hold at its share of the level (Bonferroni).
public struct CapacityBounds: Hashable, Sendable {
  public let value: Double?
  /// One-sided: the value is as good as this or better.
  public let safe: Double?
  /// One-sided: the value is no better than this.
  public let best: Double?
  public let verdict: CapacityVerdict

  /// - Parameters:
  ///   - error: the chance of a wrong verdict on the point.
  ///   - targets: how many targets the point has.
  init(_ target: CapacityTarget, _ series: ReplicationSeries, error: Double, targets: Int) {
    let meeting = series.bounds(error: error, scale: target.unit.intervalScale)
    let failing = series.bounds(
      error: error / Double(targets), scale: target.unit.intervalScale)
    value = series.value
    switch target.limit {
    case .atMost:
      safe = meeting?.upperBound
      best = failing?.lowerBound
    case .atLeast:
      safe = meeting?.lowerBound
      best = failing?.upperBound
    }
    if let safe, target.holds(safe) {
      verdict = .meets
    } else if let best, !target.holds(best) {
      verdict = .fails
    } else {
      verdict = .undecided
    }
  }

  /// The verdict on a point from those on its targets.
  static func verdict(of bounds: [CapacityBounds]) -> CapacityVerdict {
    if bounds.allSatisfy({ $0.verdict == .meets }) { return .meets }
    return bounds.contains { $0.verdict == .fails } ? .fails : .undecided
  }
}
