import TimeAndMoney

/// Time-of-day pricing: starts inside `hours` cost `factor` times the list price.
public struct PriceRule: Hashable, Sendable {
  public let hours: WeeklyHours
  public let factor: Double
  /// Indices of the services it applies to; nil for all.
  public let services: [Int]?

  public init(hours: WeeklyHours, factor: Double, services: [Int]?) {
    self.hours = hours
    self.factor = factor
    self.services = services
  }
}
