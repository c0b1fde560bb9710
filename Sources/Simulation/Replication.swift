import DiscreteEvents
import Metrics
import TimeAndMoney

/// One repetition of the scenario under every policy: one warm-up under the baseline, copied for each policy on
/// the first measured day; then the measured days and the run-out behind them.
public struct Replication: Sendable {
  public let blueprint: Blueprint
  /// Counts from 1.
  public let number: Int

  public init(_ blueprint: Blueprint, number: Int) {
    self.blueprint = blueprint
    self.number = number
  }

  /// Runs the policies.
  ///
  /// - Parameters:
  ///   - policies: indices in the model, in the order of the results.
  ///   - isStopped: asked once a simulated day.
  /// - Returns: one run a policy, or nil if it was stopped.
  public func run(policies: [Int], isStopped: () -> Bool) -> [PolicyRun]? {
    var warm = World(blueprint, replication: number)
    guard warm.run(until: blueprint.measured.start, isStopped: isStopped) else { return nil }
    var runs: [PolicyRun] = []
    for policy in policies {
      var world = warm
      world.adopt(policy: policy)
      guard world.run(until: blueprint.end, isStopped: isStopped) else { return nil }
      world.walkIns.settle(world.now, &world.tables)
      runs.append(PolicyRun(policy: policy, tables: world.tables))
    }
    return runs
  }
}
