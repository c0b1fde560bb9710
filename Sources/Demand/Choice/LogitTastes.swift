/// The tastes of a logit choice (McFadden 1974) among starts, with schedule delay (Small 1982).
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
  public private(set) var scheduleDelayEarly: Double
  /// Utility per hour behind the preferred time.
  public private(set) var scheduleDelayLate: Double
  /// Utility per local day between booking and start.
  public private(set) var leadTime: Double
  /// Utility per unit of currency of price.
  public private(set) var price: Double
  /// Utility per unit of currency of a reward's worth.
  public private(set) var reward: Double
  /// Utility of leaving without a booking.
  public private(set) var outside: Double
  /// Utility per kilometre from the customer's area to the site.
  public private(set) var travel: Double
  /// Utility per star of the site's published rating above 4.
  public private(set) var rating: Double
  /// Utility per level of the technician above the one the wanted service asks for.
  public private(set) var technicianLevel: Double
  public let weight: Weight

  public init(
    preferred: PreferredTimes, scheduleDelayEarly: Double, scheduleDelayLate: Double,
    leadTime: Double, price: Double, reward: Double, outside: Double, travel: Double = 0,
    rating: Double = 0, technicianLevel: Double = 0, weight: Weight
  ) {
    self.preferred = preferred
    self.scheduleDelayEarly = scheduleDelayEarly
    self.scheduleDelayLate = scheduleDelayLate
    self.leadTime = leadTime
    self.price = price
    self.reward = reward
    self.outside = outside
    self.travel = travel
    self.rating = rating
    self.technicianLevel = technicianLevel
    self.weight = weight
  }

  /// The coefficient of one taste.
  public subscript(taste: Taste) -> Double {
    get { self[keyPath: LogitTastes.path(of: taste)] }
    set { self[keyPath: LogitTastes.path(of: taste)] = newValue }
  }

  /// The tastes by which starts of one nest are weighed: all utilities of starts times 1 / λ. That of leaving, which is a nest
  /// by itself, stays.
  func sharpened(by factor: Double) -> LogitTastes {
    var tastes = self
    for taste in Taste.allCases where taste != .outside { tastes[taste] *= factor }
    return tastes
  }

  private static func path(of taste: Taste) -> WritableKeyPath<LogitTastes, Double> {
    switch taste {
    case .scheduleDelayEarly: \.scheduleDelayEarly
    case .scheduleDelayLate: \.scheduleDelayLate
    case .leadTime: \.leadTime
    case .price: \.price
    case .reward: \.reward
    case .outside: \.outside
    case .travel: \.travel
    case .rating: \.rating
    case .technicianLevel: \.technicianLevel
    }
  }
}
