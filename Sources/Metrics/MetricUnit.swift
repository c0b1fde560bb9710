/// The unit of a metric, as the tables name it.
public enum MetricUnit: Hashable, Sendable {
  case share, perDay, perWeek, days, minutes, customers, currencyPerHour, currencyPerDay,
    currencyPerWeek, stars, points,
    currency, currencyPerMonth,
    currencyPerShift
}
