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
    self.init(of: summary.levels(of: policy).map { ($0.metric, $0.estimate) })
  }

  /// - Parameter metrics: any, with those of the loads among them.
  init?(of metrics: [(name: String, estimate: Estimate)]) {
    let loads = metrics.filter { $0.name.hasPrefix(MetricSamples.loadPrefix) }
      .sorted { ($1.estimate.value ?? 0, $0.name) < ($0.estimate.value ?? 0, $1.name) }
    guard loads.count > 1, let value = loads[0].estimate.value, value > 0 else { return nil }
    func group(_ metric: String) -> String {
      String(metric.dropFirst(MetricSamples.loadPrefix.count).dropLast())
    }
    self.group = group(loads[0].name)
    load = loads[0].estimate
    next = (group(loads[1].name), loads[1].estimate)
  }
}
