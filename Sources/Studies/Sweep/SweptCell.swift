import Statistics

/// A cell of a sweep with what its replications come to.
public struct SweptCell: Sendable {
  public let cell: SweepCell
  /// The names of its policies, the baseline first.
  public let policies: [String]
  /// By policy and metric.
  public let levels: [[StudySummary.Level]]
  /// By policy and metric; none for the baseline.
  public let comparisons: [[Comparison]]
  /// By policy: the bottleneck, where there is one.
  public let scarce: [ScarceResource?]
  /// By policy and metric: what it is more or less than under the same policy in the first cell, paired by replication.
  /// None in the first cell, and where that has no such policy or metric.
  public let afterFirst: [[Estimate?]]

  /// - Parameter first: what the first cell comes to; nil for that cell itself.
  public init(_ cell: SweepCell, _ summary: StudySummary, first: StudySummary?) {
    self.cell = cell
    policies = summary.names
    scarce = summary.names.indices.map { ScarceResource(in: summary, policy: $0) }
    afterFirst = summary.names.indices.map { policy in
      summary.metricNames.map { metric in
        first.flatMap { summary.difference(of: policy, metric: metric, fromSameIn: $0) }
      }
    }
    levels = summary.names.indices.map { summary.levels(of: $0) }
    comparisons = summary.names.indices.map { $0 == 0 ? [] : summary.comparisons(of: $0) }
  }

  /// One metric of a policy; nil if the cell has no such policy or metric.
  public func level(of policy: String, metric: String) -> StudySummary.Level? {
    policies.firstIndex(of: policy).flatMap { place in
      levels[place].first { $0.metric == metric }
    }
  }
}
