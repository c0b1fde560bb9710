import Metrics
import Statistics

/// One metric of a policy against the baseline, paired by replication.
public struct Comparison: Sendable {
  public enum Verdict: String, Sendable {
    /// Equal in every replication.
    case same
    case higher, lower
    case noDifferenceShown = "no difference shown"
  }

  public let metric: String
  public let unit: MetricUnit
  public let difference: Estimate
  public let relative: Estimate
  /// Nil where there is no interval to judge by.
  public let verdict: Verdict?

  init(
    metric: String, unit: MetricUnit, policy: ReplicationSeries, baseline: ReplicationSeries
  ) {
    self.metric = metric
    self.unit = unit
    difference = policy.difference(from: baseline)
    relative = policy.relativeDifference(from: baseline)
    if difference.value == nil || difference.count < 2 {
      verdict = nil
    } else if policy == baseline {
      verdict = .same
    } else if let interval = difference.interval {
      verdict =
        interval.lowerBound > 0 ? .higher : interval.upperBound < 0 ? .lower : .noDifferenceShown
    } else {
      verdict = nil
    }
  }
}
