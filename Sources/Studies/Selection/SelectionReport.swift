import Metrics
import Statistics

/// What a selection came to.
public struct SelectionReport: Sendable {
  /// One policy: how many replications it got, and its mean over them.
  public struct Entry: Sendable {
    public let policy: String
    public let replications: Int
    public let mean: Double
    /// Who was so much better; nil for the winner and those never given up.
    public let eliminatedBy: String?
  }

  public let entries: [Entry]
  /// In the unit of the metric.
  public let indifference: Double
  /// Nil if the most replications were not enough, or it was stopped.
  public let winner: String?
  /// Whether it was stopped before there was a winner.
  public var isStopped = false
  /// The winner's metric from replications that had no part in the choice, and its difference to the baseline.
  public let fresh: Estimate?
  public let difference: Estimate?
  public let unit: MetricUnit?
}
