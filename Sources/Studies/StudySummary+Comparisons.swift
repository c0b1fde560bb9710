import Metrics
import Statistics

/// All policies against the baseline, and against each other.
extension StudySummary {
  /// Every policy against the baseline, then every other pair, metric by metric.
  public func comparisons() -> [Comparison] {
    let policies = Array(names.indices.dropFirst())
    let others = policies.flatMap { first in
      policies.filter { $0 > first }.map { (policy: $0, against: first) }
    }
    return judged(policies.map { ($0, 0) }, family: .baseline) + judged(others, family: .eachOther)
  }

  /// The policy against the baseline, metric by metric.
  public func comparisons(of policy: Int) -> [Comparison] {
    guard policy > 0 else { return [] }
    return comparisons().filter { $0.policy == names[policy] && $0.against == names[0] }
  }

  public func comparison(of policy: Int, metric: String) -> Comparison? {
    comparisons(of: policy).first { $0.metric == metric }
  }

  private func judged(
    _ pairs: [(policy: Int, against: Int)], family: Comparison.Family
  ) -> [Comparison] {
    let paired = pairs.flatMap { pair in
      metrics.indices.map { metric in
        PairedMetric(
          policy: names[pair.policy], against: names[pair.against], metric: metrics[metric].name,
          unit: metrics[metric].unit,
          family: primary.contains(metrics[metric].name) ? family : .exploratory,
          own: detected(metric, of: pair.policy), other: detected(metric, of: pair.against))
      }
    }
    let pValues = paired.map { $0.family == .exploratory ? nil : $0.pValue }
    let adjusted = Holm.adjusted(pValues)
    let size = pValues.count { $0 != nil }
    return paired.indices.map {
      paired[$0].judged(
        familySize: paired[$0].family == .exploratory ? 1 : size, adjustedPValue: adjusted[$0],
        tolerance: tolerance)
    }
  }
}
