import TimeAndMoney

/// Days on which more or fewer customers come than on others, such as those of a sale.
public struct Promotion: Hashable, Sendable {
  public let days: Set<LocalDay>
  /// What multiplies the visits of each of its days.
  public let factor: Double
  /// How the visits of its days lie over the hours of the local clock (24 weights, one at least above zero); nil: as
  /// on other days.
  public let hours: [Double]?

  public init(days: Set<LocalDay>, factor: Double, hours: [Double]?) {
    self.days = days
    self.factor = factor
    self.hours = hours
  }
}
