/// What a program is told once, before the first prices are asked: the business as anybody may know it.
///
/// Money is in the smallest unit of the currency, times are as clocks on the wall show them.
public struct Greeting: Encodable, Hashable, Sendable {
  /// Opening hours on one kind of day.
  public struct Hours: Encodable, Hashable, Sendable {
    /// "mon" to "sun", or "holiday".
    public let day: String
    public let from: String
    public let to: String

    public init(day: String, from: String, to: String) {
      self.day = day
      self.from = from
      self.to = to
    }
  }

  public struct SiteFacts: Encodable, Hashable, Sendable {
    public let site: String
    public let hours: [Hours]
    /// Dates.
    public let holidays: [String]

    public init(site: String, hours: [Hours], holidays: [String]) {
      self.site = site
      self.hours = hours
      self.holidays = holidays
    }
  }

  public struct ServiceFacts: Encodable, Hashable, Sendable {
    public let service: String
    public let listPrice: Int64
    public let minutes: Int

    public init(service: String, listPrice: Int64, minutes: Int) {
      self.service = service
      self.listPrice = listPrice
      self.minutes = minutes
    }
  }

  /// Limits that are applied to whatever is answered.
  public struct Limits: Encodable, Hashable, Sendable {
    /// The lowest price, in percent of the list price.
    public let floorPercent: Double
    /// The highest price, in percent of the list price; nil for no limit.
    public let capPercent: Double?
    /// The most all rewards may cost on one day; nil for no limit.
    public let dailyBudget: Int64?

    public init(floorPercent: Double, capPercent: Double?, dailyBudget: Int64?) {
      self.floorPercent = floorPercent
      self.capPercent = capPercent
      self.dailyBudget = dailyBudget
    }
  }

  public let policy: String
  public let currency: String
  /// How many of the smallest units are one of the currency: 100 for euros and cents, 1 for yen.
  public let minorUnits: Int64
  /// The first day of the scenario, and how many days ahead can be booked.
  public let firstDay: String
  public let horizonDays: Int
  public let startsEveryMinutes: Int
  public let sites: [SiteFacts]
  public let services: [ServiceFacts]
  /// The names of the rewards that the policy may offer.
  public let rewards: [String]
  public let guardrails: Limits
  /// How many numbers drawn evenly between 0 and 1 come with each question.
  public let uniforms: Int

  public init(
    policy: String, currency: String, minorUnits: Int64, firstDay: String, horizonDays: Int,
    startsEveryMinutes: Int, sites: [SiteFacts], services: [ServiceFacts], rewards: [String],
    guardrails: Limits, uniforms: Int
  ) {
    self.policy = policy
    self.currency = currency
    self.minorUnits = minorUnits
    self.firstDay = firstDay
    self.horizonDays = horizonDays
    self.startsEveryMinutes = startsEveryMinutes
    self.sites = sites
    self.services = services
    self.rewards = rewards
    self.guardrails = guardrails
    self.uniforms = uniforms
  }
}
