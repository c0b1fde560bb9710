import Simulation
import Statistics

/// A metric of one policy, level or difference, as a function of the scenario.
public struct SolvedMetric: Sendable {
  public let metric: String
  public let policy: String
  public let subject: Precision.Goal.Subject

  public init(metric: String, policy: String, subject: Precision.Goal.Subject) {
    self.metric = metric
    self.policy = policy
    self.subject = subject
  }

  /// The metric of a scenario over its replications 1…n; nil if it was stopped.
  public func estimate(
    _ model: Model, threads: Int, isStopped: @escaping @Sendable () -> Bool
  ) throws -> Estimate? {
    let index = model.policies.firstIndex { $0.name == policy } ?? 0
    let needsBaseline = subject == .difference || MetricSamples.needsBaseline(metric)
    let policies = index == 0 || !needsBaseline ? [index] : [0, index]
    let study = Study(Blueprint(model), policies: policies, threads: threads)
    var summary = study.emptySummary
    let numbers = 1..<model.plan.replications + 1
    guard try study.run(numbers, into: &summary, isStopped: isStopped) else { return nil }
    guard let own = summary.series(of: policies.count - 1, metric: metric) else {
      return Estimate(value: nil, count: 0)
    }
    let level = summary.level(of: policies.count - 1, metric: metric)
    guard subject == .difference, let baseline = summary.series(of: 0, metric: metric) else {
      return level?.estimate ?? own.estimate()
    }
    return own.difference(from: baseline, scale: level?.unit.intervalScale ?? .plain)
  }
}
