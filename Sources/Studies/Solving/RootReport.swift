import Statistics

/// Where a metric reaches a value, or how near it comes.
public struct RootReport: Sendable {
  public enum Outcome: Sendable {
    /// The root and its 95 % interval; an end is nil where the interval reaches beyond the range. For whole parameters
    /// the root is the first one at or beyond the value. `others`: how often it is crossed again further up.
    case reached(root: Double, low: Double?, high: Double?, others: Int)
    /// The metric jumps over the value between two neighbouring parameters; the second is the first beyond it.
    case passed(from: Double, to: Double, low: Double?, high: Double?, others: Int)
    /// What comes nearest, below or above the value everywhere.
    case notReached(parameter: Double, best: Estimate, isBelow: Bool)
    /// Stopped before there was an answer.
    case stopped
  }

  public let outcome: Outcome
  /// What was simulated: the metric by parameter.
  public let points: [Double: Estimate]
}
