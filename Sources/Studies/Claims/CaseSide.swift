import Simulation

/// One side of a case: a scenario, and the policy that is in force there.
public struct CaseSide: Sendable {
  public let model: Model
  /// Nil: the baseline.
  public let policy: String?
  public let threads: Int

  public init(_ model: Model, policy: String?, threads: Int) {
    self.model = model
    self.policy = policy
    self.threads = threads
  }

  /// The metrics over replications; nil if it was stopped. A policy is run beside its baseline, which some metrics are
  /// compared with.
  public func summary(
    of numbers: Range<Int>, isStopped: @escaping @Sendable () -> Bool, finished: () -> Void
  ) throws -> StudySummary? {
    let index = model.policies.firstIndex { $0.name == policy } ?? 0
    let study = Study(Blueprint(model), policies: index == 0 ? [0] : [0, index], threads: threads)
    var summary = study.emptySummary
    let isComplete = try study.run(
      numbers, into: &summary, isStopped: isStopped, render: { _, _, _ in },
      consume: { _ in finished() })
    return isComplete ? summary : nil
  }
}
