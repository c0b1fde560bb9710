import Metrics
import Statistics

extension MetricUnit {
  /// On which scale intervals of such a metric are made: money and points may be negative, the rest is not.
  var intervalScale: IntervalScale {
    switch self {
    case .share: .share
    case .perDay, .perWeek, .days, .minutes, .customers, .stars: .amount
    case .points, .currency, .currencyPerHour, .currencyPerDay, .currencyPerWeek,
      .currencyPerMonth, .currencyPerShift:
      .plain
    }
  }
}
