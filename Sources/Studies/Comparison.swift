import Metrics
import Statistics

/// One metric of a policy against another, paired by replication.
public struct Comparison: Sendable {
  public enum Verdict: String, Sendable {
    /// Equal in every replication.
    case same
    /// Different, where the business wants more or less of the metric.
    case better, worse
    /// Different, where it wants neither.
    case higher, lower
    /// The 90 % interval lies within the tolerance on both sides (two one-sided tests; Schuirmann 1987).
    case noDifference = "no_difference"
    case undecided
  }

  /// The comparisons that are judged together.
  public enum Family: String, Sendable {
    /// Primary metrics of all policies against the baseline.
    case baseline
    /// Primary metrics of all other pairs of policies.
    case eachOther = "each_other"
    /// Any other metric, by itself.
    case exploratory
  }

  /// Names of the policy and of the one it is compared with.
  public let policy: String
  public let against: String
  public let metric: String
  public let unit: MetricUnit
  public let family: Family
  /// With an interval that holds at once with those of the whole family; by itself where exploratory.
  public let difference: Estimate
  public let relative: Estimate
  /// Of the two intervals.
  public let confidence: Double
  /// By Holm within the family; nil where exploratory.
  public let adjustedPValue: Double?
  /// The difference that counts as none, in the unit of the metric; nil without a value to take a share of.
  public let margin: Double?
  /// How many times the variance of independent runs would be larger; nil where one of the two is zero.
  public let varianceReduction: Double?
  /// Nil where there is no interval to judge by.
  public let verdict: Verdict?
  /// About how many replications more would decide, if the differences go on as they are; nil unless undecided.
  public let moreReplications: Int?
}
