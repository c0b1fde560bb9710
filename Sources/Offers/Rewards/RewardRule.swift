import TimeAndMoney

/// An incentive: who books a start inside `hours` is given something.
public struct RewardRule: Hashable, Sendable {
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
  /// The most it may cost from the day the policy begins; nil for no limit.
  public let totalBudget: Money?
  public var eligibility: Eligibility
  /// An assumption: further customers it makes come, as a share of those who come anyway.
  public let reach: Double

  public init(
    name: String, hours: WeeklyHours, gift: Gift, worth: Money, cost: Money, services: [Int]?,
    segments: [Int]?, dailyBudget: Money?, totalBudget: Money? = nil,
    eligibility: Eligibility = .everybody, reach: Double = 0
  ) {
    self.name = name
    self.hours = hours
    self.gift = gift
    self.worth = worth
    self.cost = cost
    self.services = services
    self.segments = segments
    self.dailyBudget = dailyBudget
    self.totalBudget = totalBudget
    self.eligibility = eligibility
    self.reach = reach
  }

  /// Whether only some customers, by a draw of their own, are offered it.
  public var isDrawn: Bool { gift.isReminder || eligibility.phase.ramp != nil }

  /// What giving it is expected to cost beside money given back, as budgets and margins count it, rounded up: a prize that is
  /// won once in a thousand times costs something each time. A message costs when it is
  /// sent, not when it is followed.
  var expectedCost: Money {
    switch gift {
    case .discount, .money, .bayTime, .service, .tier: cost
    case .credit(let amount, let redeemed): amount.scaled(by: redeemed, rounding: .up)
    case .lottery(let prize, let chance): prize.scaled(by: chance, rounding: .up)
    case .reminder: .zero
    }
  }

  /// What giving it costs for certain beside money given back.
  var certainCost: Money {
    switch gift {
    case .discount, .money, .bayTime, .service, .tier: cost
    case .credit, .lottery, .reminder: .zero
    }
  }

  /// Names the draws of who is offered it, by its own name, so that its place among the rewards does not matter
  /// (FNV-1a of 32 bits; Fowler, Noll, Vo).
  public var drawNumber: UInt32 {
    name.utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
  }

  /// Whether it is meant for an audience at all.
  ///
  /// - Parameters:
  ///   - number: its place among the rewards of the policy.
  ///   - isTreated: in an experiment, whether the audience or the site is treated.
  func concerns(_ audience: Audience, number: Int, isTreated: Bool) -> Bool {
    segments.map { segments in audience.segment.map(segments.contains) ?? false } ?? true
      && eligibility.covers(audience)
      && eligibility.isOfTreatment.map { $0 == isTreated } ?? true
      && (!isDrawn || audience.groups.contains(number))
  }

  /// Whether it is given for a start at a publication, to those whom it is meant for.
  func covers(_ start: DayOffer.Start, of offer: DayOffer, at moment: PublicationMoment) -> Bool {
    hours.contains(start.time, on: offer.kind) && services?.contains(offer.service) ?? true
      && eligibility.covers(start, of: offer, at: moment)
  }
}
