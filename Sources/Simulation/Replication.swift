import DiscreteEvents
import Metrics
import TimeAndMoney

/// One repetition of the scenario under every policy: one warm-up under the baseline, copied for each policy on
/// the first measured day, or a warm-up under each policy where it is in force from the start; then the measured days
/// and the run-out behind them.
public struct Replication: Sendable {
  public let blueprint: Blueprint
  /// Counts from 1.
  public let number: Int
  /// Days behind the run-out for which the last counted visits are waited for.
  private static let longestWait = 400

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
    let isShared = blueprint.model.plan.policyStart == .measured
    var warm = World(blueprint, replication: number)
    if isShared {
      guard warm.run(until: blueprint.measured.start, isStopped: isStopped) else { return nil }
    }
    var runs: [PolicyRun] = []
    for policy in policies {
      var world = warm
      world.adopt(policy: policy)
      guard world.run(until: blueprint.end, isStopped: isStopped) else { return nil }
      // A very long checkout, wait or job may outlast the run-out.
      var more = 0
      while !world.hasSettledVisits, more < Replication.longestWait {
        more += 1
        guard world.run(until: world.now + .days(1), isStopped: isStopped) else { return nil }
      }
      invariant(world.hasSettledVisits, "A counted visit has not come to its end.")
      world.walkIns.settle(world.now, &world.tables)
      runs.append(
        PolicyRun(
          policy: policy, tables: world.tables, trace: world.trace?.events ?? [],
          prices: world.publisher.audit ?? []))
    }
    return runs
  }
}
