/// The tastes of a multinomial logit choice (McFadden 1974) among starts, with schedule delay (Small 1982).
public struct LogitTastes: Hashable, Sendable {
  /// How starts are weighed against each other.
  public enum Weight: Hashable, Sendable {
    /// Each start carries the hours it stands for (its distance to the next start), so that conversion does
    /// not depend on the grid.
    case minutes
    /// Each start counts once, as in a textbook table.
    case none
  }

  public let preferred: PreferredTimes
  /// Utility per hour before the preferred time (negative if disliked).
  public let scheduleDelayEarly: Double
  /// Utility per hour behind the preferred time.
  public let scheduleDelayLate: Double
  /// Utility per local day between booking and start.
  public let leadTime: Double
  /// Utility per unit of currency of price.
  public let price: Double
  /// Utility per unit of currency of a reward's worth.
  public let reward: Double
  /// Utility of leaving without a booking.
  public let outside: Double
  public let weight: Weight

  public init(
    preferred: PreferredTimes, scheduleDelayEarly: Double, scheduleDelayLate: Double,
    leadTime: Double, price: Double, reward: Double, outside: Double, weight: Weight
  ) {
    self.preferred = preferred
    self.scheduleDelayEarly = scheduleDelayEarly
    self.scheduleDelayLate = scheduleDelayLate
    self.leadTime = leadTime
    self.price = price
    self.reward = reward
    self.outside = outside
    self.weight = weight
  }
}
