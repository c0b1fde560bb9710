import Metrics

extension StudySummary {
  /// The summary of replications that were run before.
  ///
  /// - Parameters:
  ///   - names: of the policies, the baseline first.
  ///   - replications: by replication and policy, the metrics in the same order every time.
  public init(names: [String], replications: [[[MetricSample]]]) {
    self.init(names: names)
    for samples in replications { append(samples) }
  }
}
