/// What the experiments of a study came to, replication by replication.
public struct ExperimentSummary: Sendable {
  private var estimates: [ExperimentEstimate] = []

  public init() {}

  /// Adds the next replication.
  public mutating func append(_ estimates: [ExperimentEstimate]) {
    self.estimates += estimates
  }

  /// A finding for each experiment and metric, in the order in which they came.
  public var findings: [ExperimentFinding] {
    var seen: [(policy: String, metric: Int)] = []
    for one in estimates
    where !seen.contains(where: { $0 == (one.policy, one.metric.rawValue) }) {
      seen.append((one.policy, one.metric.rawValue))
    }
    return seen.map { policy, metric in
      let own = estimates.filter { $0.policy == policy && $0.metric.rawValue == metric }
      return ExperimentFinding(own, policy: policy, metric: own[0].metric)
    }
  }
}
