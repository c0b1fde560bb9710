import Metrics
import Simulation

extension StudySummary {
  /// The summary of replications that were run before.
  ///
  /// - Parameters:
  ///   - names: of the policies, the baseline first.
  ///   - plan: of the study they belong to.
  ///   - replications: by replication and policy, the metrics in the same order every time.
  public init(names: [String], plan: StudyPlan, replications: [[[MetricSample]]]) {
    self.init(names: names, plan: plan)
    for samples in replications { append(samples) }
  }
}
