import Metrics
import Statistics

/// What all replications of a study come to: levels of each policy, and paired differences to the baseline.
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
  private var metrics: [(name: String, unit: MetricUnit)] = []
  /// By policy and metric.
  private var series: [[ReplicationSeries]]
  private var weeks: [[[Double]]]

  init(names: [String]) {
    self.names = names
    series = names.map { _ in [] }
    weeks = names.map { _ in [] }
  }

  /// Adds the next replication: the metrics of each policy, in the same order every time.
  mutating func append(_ samples: [[MetricSample]]) {
    if metrics.isEmpty {
      metrics = samples[0].map { ($0.name, $0.unit) }
      series = names.map { _ in metrics.map { _ in ReplicationSeries() } }
      weeks = names.map { _ in metrics.map { _ in [] } }
    }
    for (policy, own) in samples.enumerated() {
      for (metric, sample) in own.enumerated() {
        series[policy][metric].append(
          numerator: sample.total.numerator, denominator: sample.total.denominator)
        weeks[policy][metric] += sample.weeks.compactMap(\.value)
      }
    }
  }

  public var metricNames: [String] { metrics.map(\.name) }

  public func levels(of policy: Int) -> [Level] {
    metrics.indices.map { metric in
      let sorted = weeks[policy][metric].sorted()
      let low = percentile(0.05, of: sorted)
      let high = percentile(0.95, of: sorted)
      return Level(
        metric: metrics[metric].name, unit: metrics[metric].unit,
        estimate: series[policy][metric].estimate(),
        weeklyRange: low.flatMap { low in high.map { low...max(low, $0) } })
    }
  }

  /// The policy against the baseline, metric by metric.
  public func comparisons(of policy: Int) -> [Comparison] {
    metrics.indices.map { metric in
      Comparison(
        metric: metrics[metric].name, unit: metrics[metric].unit, policy: series[policy][metric],
        baseline: series[0][metric])
    }
  }

  public func level(of policy: Int, metric: String) -> Level? {
    levels(of: policy).first { $0.metric == metric }
  }

  public func comparison(of policy: Int, metric: String) -> Comparison? {
    comparisons(of: policy).first { $0.metric == metric }
  }
}
