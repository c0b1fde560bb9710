import TimeAndMoney

/// A row of the utilization tables: identical bays or technicians of one site.
public struct ResourceGroup: Hashable, Sendable {
  public let name: String
  public let count: Int
  public let hours: WeeklyHours

  public init(name: String, count: Int, hours: WeeklyHours) {
    self.name = name
    self.count = count
    self.hours = hours
  }
}
