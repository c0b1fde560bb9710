import Statistics

/// What is known of one point.
public struct CapacityEntry: Sendable {
  public let point: CapacityPoint
  public internal(set) var verdict: CapacityVerdict
  /// Why it is impossible.
  public let reason: String?
  /// By target; empty for what is impossible.
  public internal(set) var bounds: [CapacityBounds] = []
  /// By metric, replication by replication.
  var series: [ReplicationSeries] = []

  init(_ point: CapacityPoint, reason: String?) {
    self.point = point
    self.reason = reason
    verdict = reason == nil ? .undecided : .impossible
  }

  public var replications: Int { series.first?.numerators.count ?? 0 }

  /// The group of this point whose time is taken most; nil where its load was not evaluated, or there is but one.
  ///
  /// - Parameter metrics: the names of all that are evaluated.
  public func scarce(among metrics: [String]) -> ScarceResource? {
    ScarceResource(
      of: zip(metrics, series).map { ($0, $1.estimate(scale: .share)) })
  }

  mutating func append(_ gained: [ReplicationSeries]) {
    if series.isEmpty { series = gained.map { _ in ReplicationSeries() } }
    for (metric, other) in gained.enumerated() {
      for (numerator, denominator) in zip(other.numerators, other.denominators) {
        series[metric].append(numerator: numerator, denominator: denominator)
      }
    }
  }
}
