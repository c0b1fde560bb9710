import Metrics
import Statistics

/// One metric under two policies, before it is judged within its family.
struct PairedMetric {
  static let level = 0.05

  let policy: String
  let against: String
  let metric: String
  let unit: MetricUnit
  let family: Comparison.Family
  let own: ReplicationSeries
  let other: ReplicationSeries

  /// The two-sided p-value of no difference; nil for fewer than two replications or without a value.
  var pValue: Double? { own.difference(from: other).pValue }

  /// - Parameters:
  ///   - familySize: the number of comparisons that are judged together; its intervals are those of Bonferroni.
  ///   - adjustedPValue: by Holm; nil for a comparison by itself.
  ///   - tolerance: the share of the other's value up to which a difference counts as none.
  func judged(familySize: Int, adjustedPValue: Double?, tolerance: Double) -> Comparison {
    let level = Self.level / Double(max(1, familySize))
    let difference = own.difference(
      from: other, confidence: 1 - level, scale: unit.intervalScale)
    let margin = other.value.map { tolerance * $0.magnitude }
    let judge = Judge(
      difference: difference, pValue: adjustedPValue ?? difference.pValue, margin: margin,
      level: level)
    let verdict = judge.verdict(isEqual: own.values == other.values, aim: MetricAim(metric: metric))
    return Comparison(
      policy: policy, against: against, metric: metric, unit: unit, family: family,
      difference: difference,
      relative: own.relativeDifference(from: other, confidence: 1 - level), confidence: 1 - level,
      adjustedPValue: adjustedPValue, margin: margin,
      varianceReduction: varianceReduction(of: difference), verdict: verdict,
      moreReplications: verdict == .undecided ? judge.moreReplications : nil)
  }

  private func varianceReduction(of difference: Estimate) -> Double? {
    guard let paired = difference.standardError, paired > 0,
      let own = own.estimate().standardError, let other = other.estimate().standardError,
      own > 0 || other > 0
    else { return nil }
    return (own * own + other * other) / (paired * paired)
  }
}
