import Statistics
import Studies

/// summary.csv, comparison.csv and pairs.csv: what all replications come to.
public struct SummaryRows: Sendable {
  public let levels: CSVBuffer
  public let comparisons: CSVBuffer
  public let pairs: CSVBuffer

  /// - Parameters:
  ///   - uncertain: the draws of uncertain parameters, if there are any.
  ///   - currency: the code of the scenario's currency.
  public init(_ summary: StudySummary, uncertain: UncertainSummary?, currency: String) {
    var levels = CSVBuffer()
    var comparisons = CSVBuffer()
    var pairs = CSVBuffer()
    for (policy, name) in summary.names.enumerated() {
      for level in summary.levels(of: policy) {
        levels.append(name)
        levels.append(level.metric)
        levels.append(level.unit.text(currency: currency))
        levels.append(level.estimate.value)
        levels.append(level.estimate.standardError)
        levels.append(level.estimate.interval?.lowerBound)
        levels.append(level.estimate.interval?.upperBound)
        let wide = uncertain?.interval(of: level, policy: policy)
        levels.append(wide?.lowerBound)
        levels.append(wide?.upperBound)
        levels.append(level.weeklyRange?.lowerBound)
        levels.append(level.weeklyRange?.upperBound)
        levels.append(level.estimate.count)
        levels.endRow()
      }
    }
    for comparison in summary.comparisons() {
      if comparison.against == summary.names[0] {
        Self.append(comparison, uncertain, to: &comparisons, currency)
      } else {
        Self.append(comparison, uncertain, to: &pairs, currency)
      }
    }
    self.levels = levels
    self.comparisons = comparisons
    self.pairs = pairs
  }

  private static func append(
    _ comparison: Comparison, _ uncertain: UncertainSummary?, to comparisons: inout CSVBuffer,
    _ currency: String
  ) {
    comparisons.append(comparison.policy)
    comparisons.append(comparison.against)
    comparisons.append(comparison.metric)
    comparisons.append(comparison.unit.text(currency: currency))
    comparisons.append(comparison.difference.value)
    comparisons.append(comparison.difference.interval?.lowerBound)
    comparisons.append(comparison.difference.interval?.upperBound)
    let wide = uncertain?.interval(of: comparison)
    comparisons.append(wide?.lowerBound)
    comparisons.append(wide?.upperBound)
    comparisons.append(comparison.difference.pValue)
    comparisons.append(comparison.adjustedPValue)
    comparisons.append(comparison.relative.value)
    comparisons.append(comparison.relative.interval?.lowerBound)
    comparisons.append(comparison.relative.interval?.upperBound)
    comparisons.append(comparison.margin)
    comparisons.append(comparison.verdict?.rawValue ?? "")
    comparisons.append(comparison.moreReplications)
    comparisons.append(comparison.varianceReduction)
    comparisons.append(comparison.family.rawValue)
    comparisons.append(comparison.difference.count)
    comparisons.endRow()
  }
}
