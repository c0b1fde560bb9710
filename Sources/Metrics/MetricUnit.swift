/// The unit of a metric, as the tables name it.
public enum MetricUnit: Hashable, Sendable {
  case share, perDay, days, minutes, customers, currencyPerHour, currencyPerDay, stars, points,
    currency, currencyPerMonth,
    currencyPerShift
}
