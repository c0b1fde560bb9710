import Simulation
import Statistics
import TimeAndMoney

/// Finds how long the warm-up must be: a pilot from an empty book under every policy, holidays left out, whose weekly means over the
/// replications are cut by MSER; the longest cut of all policies and primary metrics is that of the study, and never
/// less than the horizon.
public struct WarmUpSearch: Sendable {
  /// The weeks of the pilot; half of them may be cut.
  static let weeks = 26
  static let replications = 10
  /// Replications that no study uses.
  static let firstReplication = 1_000_001

  private let model: Model
  private let policies: [Int]
  private let threads: Int

  /// - Parameter policies: indices of those that will be run, the baseline first.
  public init(_ model: Model, policies: [Int], threads: Int) {
    self.model = model
    self.policies = policies
    self.threads = threads
  }

  /// Runs the pilot; nil if it was stopped.
  ///
  /// - Throws: what a replication throws.
  public func run(isStopped: @escaping @Sendable () -> Bool) throws -> WarmUpReport? {
    var pilot = model.withoutHolidays
    let plan = model.plan
    pilot.plan = StudyPlan(
      firstDay: plan.firstDay, warmUp: .days(0), measuredDays: Self.weeks * 7,
      replications: Self.replications, precision: nil, baseline: plan.baseline,
      policyStart: .always, primaryMetrics: plan.primaryMetrics, tolerance: plan.tolerance,
      movedBeyond: plan.movedBeyond)
    let study = Study(Blueprint(pilot), policies: policies, threads: threads)
    var summary = study.emptySummary
    let numbers = Self.firstReplication..<Self.firstReplication + Self.replications
    guard try study.run(numbers, into: &summary, isStopped: isStopped) else { return nil }
    let least = (plan.warmUpDays + 6) / 7
    return WarmUpReport(cuts: Self.cuts(in: summary), leastWeeks: least)
  }

  private static func cuts(in summary: StudySummary) -> [WarmUpReport.Cut] {
    summary.names.indices.flatMap { policy in
      summary.primary.compactMap { metric in
        summary.weeklyMeans(of: policy, metric: metric).map {
          WarmUpReport.Cut(
            policy: summary.names[policy], metric: metric, weeks: WarmUp.truncation(of: $0))
        }
      }
    }
  }
}
