import Metrics
import Statistics

extension MetricUnit {
  /// On which scale intervals of such a metric are made.
  var intervalScale: IntervalScale { self == .share ? .share : .plain }
}
