import TimeAndMoney

/// A window of the week with a name, the same for all policies: "peak", "reward".
public struct NamedWindow: Hashable, Sendable {
  public let name: String
  public let hours: WeeklyHours

  public init(name: String, hours: WeeklyHours) {
    self.name = name
    self.hours = hours
  }
}
