import Metrics
import Simulation
import Statistics

/// What all replications of a study come to: levels of each policy, and paired differences.
public struct StudySummary: Sendable {
  /// One metric of one policy over all replications.
  public struct Level: Sendable {
    public let metric: String
    public let unit: MetricUnit
    public let estimate: Estimate
    /// The 5th and 95th percentile of single full weeks; nil without a full week.
    public let weeklyRange: ClosedRange<Double>?
  }

  /// Names of the policies, the baseline first.
  public let names: [String]
  /// Whether each of them is given what no business knows.
  public let oracles: [Bool]
  let primary: [String]
  let tolerance: Double
  private(set) var metrics: [(name: String, unit: MetricUnit)] = []
  /// By policy and metric.
  private(set) var series: [[ReplicationSeries]]
  /// By policy and metric, the weeks of one replication behind those of the other.
  private(set) var weeks: [[[MetricSample.Ratio]]]

  /// - Parameters:
  ///   - names: of the policies that are run, the baseline first.
  ///   - plan: says which metrics are primary, and which differences count as none.
  ///   - oracles: whether each is given what no business knows.
  public init(names: [String], plan: StudyPlan, oracles: [Bool]? = nil) {
    self.names = names
    self.oracles = oracles ?? names.map { _ in false }
    primary = plan.primaryMetrics
    tolerance = plan.tolerance
    series = names.map { _ in [] }
    weeks = names.map { _ in [] }
  }

  /// The names as tables for planners show them.
  public var titles: [String] {
    zip(names, oracles).map { $1 ? "\($0) (oracle)" : $0 }
  }

  /// Adds the next replication: the metrics of each policy, in the same order every time.
  public mutating func append(_ samples: [[MetricSample]]) {
    if metrics.isEmpty {
      metrics = samples[0].map { ($0.name, $0.unit) }
      series = names.map { _ in metrics.map { _ in ReplicationSeries() } }
      weeks = names.map { _ in metrics.map { _ in [] } }
    }
    for (policy, own) in samples.enumerated() {
      for (metric, sample) in own.enumerated() {
        series[policy][metric].append(
          numerator: sample.total.numerator, denominator: sample.total.denominator)
        weeks[policy][metric] += sample.weeks
      }
    }
  }

  public var metricNames: [String] { metrics.map(\.name) }

  /// The number of replications so far.
  public var replications: Int { series.first?.first?.numerators.count ?? 0 }

  public func levels(of policy: Int) -> [Level] {
    metrics.indices.map { level(of: policy, at: $0) }
  }

  private func level(of policy: Int, at metric: Int) -> Level {
    let sorted = weeks[policy][metric].compactMap(\.value).sorted()
    let low = percentile(0.05, of: sorted)
    let high = percentile(0.95, of: sorted)
    return Level(
      metric: metrics[metric].name, unit: metrics[metric].unit,
      estimate: detected(metric, of: policy).estimate(scale: metrics[metric].unit.intervalScale),
      weeklyRange: low.flatMap { low in high.map { low...max(low, $0) } })
  }

  /// The replications of a metric; without any value for a cost per shifted booking where no shift is detected.
  func detected(_ metric: Int, of policy: Int) -> ReplicationSeries {
    let own = series[policy][metric]
    guard metrics[metric].unit == .currencyPerShift, !own.hasPositiveDenominator() else {
      return own
    }
    let nothing = Array(repeating: 0.0, count: replications)
    return ReplicationSeries(numerators: nothing, denominators: nothing)
  }

  public func level(of policy: Int, metric: String) -> Level? {
    index(of: metric).map { level(of: policy, at: $0) }
  }

  /// The values of a metric, replication by replication.
  public func series(of policy: Int, metric: String) -> ReplicationSeries? {
    index(of: metric).map { series[policy][$0] }
  }

  private func index(of metric: String) -> Int? {
    metrics.firstIndex { $0.name == metric }
  }
}
