import Metrics

/// What one experiment in one replication said of a metric, and what is true.
public struct ExperimentEstimate: Sendable {
  public let metric: ArmMetric
  /// The name of the policy that is the experiment.
  public let policy: String
  /// Treated less control; nil where an arm saw nothing.
  public let estimate: Double?
  /// As an analyst of this one experiment would have worked it out; nil where he could not.
  public let standardError: Double?
  public let interval: ClosedRange<Double>?
  /// Everybody treated less nobody treated, on the same visits.
  public let truth: Double?
}
