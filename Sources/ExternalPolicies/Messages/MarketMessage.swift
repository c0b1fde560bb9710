/// What a program is told at a publication: what the live business has recorded by now, and nothing else.
public struct MarketMessage: Encodable, Hashable, Sendable {
  /// The bay minutes of one hour of the clock.
  public struct HourFacts: Encodable, Hashable, Sendable {
    /// 0 to 23.
    public let hour: Int
    public let openMinutes: Int64
    public let bookedMinutes: Int64

    public init(hour: Int, openMinutes: Int64, bookedMinutes: Int64) {
      self.hour = hour
      self.openMinutes = openMinutes
      self.bookedMinutes = bookedMinutes
    }
  }

  /// One day of one site that can be booked.
  public struct DayFacts: Encodable, Hashable, Sendable {
    public let site: String
    public let date: String
    public let openMinutes: Int64
    /// By standing bookings and holds.
    public let bookedMinutes: Int64
    /// Without hours in which it is closed.
    public let hours: [HourFacts]

    public init(
      site: String, date: String, openMinutes: Int64, bookedMinutes: Int64,
      hours: [HourFacts]
    ) {
      self.site = site
      self.date = date
      self.openMinutes = openMinutes
      self.bookedMinutes = bookedMinutes
      self.hours = hours
    }
  }

  /// A customer who looked at offers since the last question.
  public struct Search: Encodable, Hashable, Sendable {
    public let at: String
    public let service: String
    public let booked: Bool
    /// Where and for when he booked, and at which percentage of the list price; nil if he left.
    public let site: String?
    public let date: String?
    public let time: String?
    public let percent: Double?

    public init(
      at: String, service: String, booked: Bool, site: String?, date: String?, time: String?,
      percent: Double?
    ) {
      self.at = at
      self.service = service
      self.booked = booked
      self.site = site
      self.date = date
      self.time = time
      self.percent = percent
    }
  }

  /// What may still be spent on a reward today.
  public struct BudgetLeft: Encodable, Hashable, Sendable {
    public let reward: String
    public let left: Int64

    public init(reward: String, left: Int64) {
      self.reward = reward
      self.left = left
    }
  }

  /// With its offset from UTC, such as "2025-03-03T08:00:00+08:00".
  public let now: String
  public let days: [DayFacts]
  public let searches: [Search]
  public let uniforms: [Double]
  /// Of the rewards that have a budget.
  public let budgetLeft: [BudgetLeft]

  public init(
    now: String, days: [DayFacts], searches: [Search], uniforms: [Double],
    budgetLeft: [BudgetLeft]
  ) {
    self.now = now
    self.days = days
    self.searches = searches
    self.uniforms = uniforms
    self.budgetLeft = budgetLeft
  }
}
