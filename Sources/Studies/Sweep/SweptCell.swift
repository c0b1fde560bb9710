/// A cell of a sweep with what its replications come to.
public struct SweptCell: Sendable {
  public let cell: SweepCell
  /// The names of its policies, the baseline first.
  public let policies: [String]
  /// By policy and metric.
  public let levels: [[StudySummary.Level]]
  /// By policy and metric; none for the baseline.
  public let comparisons: [[Comparison]]

  public init(_ cell: SweepCell, _ summary: StudySummary) {
    self.cell = cell
    policies = summary.names
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
