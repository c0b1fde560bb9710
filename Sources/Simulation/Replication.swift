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
  /// Days behind the run-out for which the last counted visits are waited for: twenty years.
  private static let longestWait = 7_305

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
  /// - Throws: what made the program of a policy unusable; `UnfinishedVisits`.
  public func run(policies: [Int], isStopped: () -> Bool) throws -> [PolicyRun]? {
    let isShared = blueprint.model.plan.policyStart == .measured
    var warm = World(blueprint, replication: number)
    if isShared {
      try warm.startProgram()
      let isWarm = try Self.goOn(&warm, until: blueprint.measured.start, isStopped: isStopped)
      guard isWarm else { return nil }
    }
    var runs: [PolicyRun] = []
    for policy in policies {
      var world = warm
      world.adopt(policy: policy)
      try world.startProgram()
      guard try Self.goOn(&world, until: blueprint.end, isStopped: isStopped) else { return nil }
      // A very long checkout, wait or job may outlast the run-out, in which nobody new comes any more.
      var more = 0
      while !world.hasSettledVisits, more < Replication.longestWait {
        more += 1
        let nextDay = world.now + .days(1)
        guard try Self.goOn(&world, until: nextDay, isStopped: isStopped) else { return nil }
      }
      guard world.hasSettledVisits else {
        throw UnfinishedVisits(
          replication: number, policy: blueprint.model.policies[policy].name,
          waitedUntil: blueprint.model.calendar.zone.day(at: world.now))
      }
      world.publisher.finish()
      world.walkIns.settle(world.now, &world.tables)
      runs.append(
        PolicyRun(
          policy: policy, tables: world.tables, trace: world.trace?.events ?? [],
          prices: world.publisher.audit ?? []))
    }
    return runs
  }

  /// Runs a world until just before an instant; false if it was stopped, whatever went wrong by then.
  private static func goOn(
    _ world: inout World, until limit: Instant, isStopped: () -> Bool
  ) throws -> Bool {
    if world.run(until: limit, isStopped: isStopped) { return true }
    if let failure = world.failure, !isStopped() { throw failure }
    return false
  }
}
