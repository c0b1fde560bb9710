import Metrics
import Studies

/// What was asked for when a value of a parameter was looked for.
public struct RootQuestion: Sendable {
  let path: String
  let unit: String
  let range: ClosedRange<Double>
  let metric: SolvedMetric
  let metricUnit: MetricUnit
  let currency: String
  let target: Double

  /// - Parameters:
  ///   - path: the whole path of the parameter.
  ///   - unit: what stands behind its numbers.
  ///   - target: in the unit of the metric.
  public init(
    path: String, unit: String, range: ClosedRange<Double>, metric: SolvedMetric,
    metricUnit: MetricUnit, currency: String, target: Double
  ) {
    self.path = path
    self.unit = unit
    self.range = range
    self.metric = metric
    self.metricUnit = metricUnit
    self.currency = currency
    self.target = target
  }
}
