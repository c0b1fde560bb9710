import Statistics

/// One metric of one policy, as the baseline has it.
public struct CheckSubject: Sendable {
  public let policy: String
  public let metric: String
  /// All replications of the baseline.
  public let before: ReplicationSeries

  public init(policy: String, metric: String, before: ReplicationSeries) {
    self.policy = policy
    self.metric = metric
    self.before = before
  }
}
