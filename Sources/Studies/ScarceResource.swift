import Simulation
import Statistics

/// The bottleneck: of all groups of bays and technicians the one whose time is taken most.
public struct ScarceResource: Sendable {
  /// Its site and name, "garage.mechanics".
  public let group: String
  /// The share of its open time that is taken.
  public let load: Estimate
  /// The one that comes next.
  public let next: (group: String, load: Estimate)

  /// Nil where there are fewer than two groups, or nothing is taken.
  public init?(in summary: StudySummary, policy: Int) {
    let loads = summary.levels(of: policy).filter { $0.metric.hasPrefix(MetricSamples.loadPrefix) }
      .sorted { ($1.estimate.value ?? 0, $0.metric) < ($0.estimate.value ?? 0, $1.metric) }
    guard loads.count > 1, let value = loads[0].estimate.value, value > 0 else { return nil }
    func name(_ level: StudySummary.Level) -> String {
      String(level.metric.dropFirst(MetricSamples.loadPrefix.count).dropLast())
    }
    group = name(loads[0])
    load = loads[0].estimate
    next = (name(loads[1]), loads[1].estimate)
  }
}
