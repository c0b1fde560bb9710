import TimeAndMoney

/// An incentive: who books a start inside `hours` is given something.
public struct RewardRule: Hashable, Sendable {
  /// What is given.
  public enum Gift: Hashable, Sendable {
    /// A share of the price, given back.
    case discount(share: Double)
    /// An amount of money, given back.
    case money(Money)
    /// The bay for longer, behind the paid service, without a technician.
    case bayTime(Span)
    /// Another service of the catalogue, done in the same visit: its minutes and its cost are real.
    case service(Int)
  }

  public let name: String
  public let hours: WeeklyHours
  public let gift: Gift
  /// What the gift is worth to a customer, in money; a discount is worth what it gives back.
  public let worth: Money
  /// What giving it once costs the business in money, beside the minutes it takes.
  public let cost: Money
  /// Indices of the services it applies to; nil for all.
  public let services: [Int]?
  /// Segments the business can recognise and gives it to; nil for everybody.
  public let segments: [Int]?
  /// The most this reward may cost on one local day of booking; nil for no limit.
  public let dailyBudget: Money?
  /// An assumption: further customers it makes come, as a share of those who come anyway.
  public let reach: Double

  public init(
    name: String, hours: WeeklyHours, gift: Gift, worth: Money, cost: Money, services: [Int]?,
    segments: [Int]?, dailyBudget: Money?, reach: Double = 0
  ) {
    self.name = name
    self.hours = hours
    self.gift = gift
    self.worth = worth
    self.cost = cost
    self.services = services
    self.segments = segments
    self.dailyBudget = dailyBudget
    self.reach = reach
  }

  /// Whether it is given to an audience for a start.
  func applies(to audience: Audience, at start: DayOffer.Start, of offer: DayOffer) -> Bool {
    hours.contains(start.time, on: offer.kind) && services?.contains(offer.service) ?? true
      && segments.map { segments in audience.segment.map(segments.contains) ?? false } ?? true
  }
}
