import Scheduling
import TimeAndMoney

/// The published table: for each start of each open day the level of price and reward, by service and audience.
///
/// A policy writes it at publish instants; customers read it. Guardrails are applied on the way in, so that no
/// policy can bypass them. Level 0 is the list price without a reward.
public struct OfferTable: Sendable {
  public let policy: Policy
  public private(set) var levels: [OfferLevel]
  /// The level with the same price and no reward.
  public private(set) var unrewarded: [Int]
  @usableFromInline var quotes: ContiguousArray<Quote> = []
  private var numbers: [OfferLevel: Int] = [:]
  /// What was asked for last, since neighbours mostly cost the same.
  private var last: (wanted: OfferLevel, level: Int)?

  private let catalogue: Catalogue
  @usableFromInline let serviceCount: Int
  private let jobs: JobTable
  /// Whom the policy tells apart.
  public let audiences: Audiences
  private let everyAudience: [Audience]
  @usableFromInline let audienceCount: Int
  @usableFromInline let cellsPerStart: Int
  private let rules: BookingRules
  /// Whether some cells counted from midnight by `cellsPerStart` are no starts.
  private let isFinerThanStarts: Bool
  @usableFromInline let startsPerDay: Int
  @usableFromInline let dayCount: Int
  @usableFromInline var codes: ContiguousArray<UInt16>

  public init(policy: Policy, jobs: JobTable, business: Business) {
    self.policy = policy
    catalogue = business.catalogue
    serviceCount = catalogue.services.count
    self.jobs = jobs
    audiences = policy.audiences
    everyAudience = audiences.all
    audienceCount = audiences.count
    let (rules, days) = (business.rules, business.books)
    let dayLengths = days.flatMap { book in
      (0..<book.dayCount).map { book.cells(of: $0).count }
    }
    // Starts lie on the grid of all openings counted from midnight; where clocks change, on that of the change.
    let startGrids = business.sites.map {
      max(1, Int(rules.startGrid(of: $0.hours).microseconds / rules.grid.microseconds))
    }
    cellsPerStart = (startGrids + dayLengths).reduce(0, Int.commonDivisor)
    self.rules = rules
    isFinerThanStarts =
      rules.startsAt.isList
      || rules.grid.microseconds * Int64(cellsPerStart) < rules.startsEvery.microseconds
    let longestDay = dayLengths.max() ?? 0
    startsPerDay = longestDay / cellsPerStart + 1
    dayCount = days.map(\.dayCount).max() ?? 0
    levels = []
    unrewarded = []
    codes = ContiguousArray(
      repeating: 0,
      count: days.count * audienceCount * catalogue.services.count * dayCount * startsPerDay)
    _ = intern(OfferLevel(factor: 1, reward: nil))
  }

  /// The starts of a day of the book, in order.
  public func starts(of day: Int, at site: Int, of business: Business) -> [DayOffer.Start] {
    let book = business.books[site]
    let cells = book.cells(of: day)
    let calendar = business.sites[site].calendar
    let starts = stride(from: cells.lowerBound, to: cells.upperBound, by: cellsPerStart).map {
      cell in
      let instant = book.instant(of: cell)
      return DayOffer.Start(
        instant: instant, cell: cell - cells.lowerBound, time: calendar.zone.timeOfDay(at: instant))
    }
    guard isFinerThanStarts else { return starts }
    let openings = business.sites[site].hours.ranges(on: calendar.kind(of: book.localDay(day)))
    return starts.filter { rules.isStart($0.time, in: openings) }
  }

  /// Whether a reward is meant for an audience at one of some sites, whenever it is given.
  public func isMeant(reward: Int, for audience: Int, at sites: [Int]) -> Bool {
    let whom = everyAudience[audience]
    let rule = policy.rewards[reward]
    return sites.contains { site in
      rule.eligibility.sites?.contains(site) ?? true
        && rule.concerns(
          whom, number: reward,
          isTreated: policy.experiment?.treats(site: site) ?? whom.isTreated)
    }
  }

  /// Whether an audience, or what it took at a site, belongs to the control of an experiment.
  public func isControl(_ audience: Int, site: Int?) -> Bool {
    guard let experiment = policy.experiment else { return false }
    let isTreatedSite = site.flatMap { experiment.treats(site: $0) }
    return !(isTreatedSite ?? everyAudience[audience].isTreated)
  }

  // MARK: Reading

  /// Where the codes of one day begin for a visitor; add `startIndex` of a cell.
  @inlinable
  public func row(site: Int, audience: Int, service: Int, day: Int) -> Int {
    let group = site * audienceCount + audience
    return ((group * serviceCount + service) * dayCount + day) * startsPerDay
  }

  /// The level at a start, `cellOfDay` cells behind local midnight.
  @inlinable
  public func level(row: Int, cellOfDay: Int) -> Int {
    Int(codes[row + cellOfDay / cellsPerStart])
  }

  @inlinable
  public func quote(level: Int, service: Int) -> Quote {
    quotes[level * serviceCount + service]
  }

  // MARK: Publishing

  /// Writes the price of one start, and for each audience the first reward that applies.
  ///
  /// - Parameters:
  ///   - controlFactor: the price in the control of an experiment; nil elsewhere.
  ///   - isOffered: whether a reward, by index, is offered for the start at all.
  /// - Returns: the level for the first audience, without its reward.
  @discardableResult
  public mutating func publish(
    factor: Double, controlFactor: Double? = nil, at start: DayOffer.Start, of offer: DayOffer,
    moment: PublicationMoment, isOffered: (Int) -> Bool = { _ in true }
  ) -> Int {
    let rewards = policy.rewards.indices.filter {
      policy.rewards[$0].covers(start, of: offer, at: moment) && isOffered($0)
    }
    let isTreatedSite = policy.experiment?.treats(site: offer.site)
    var first = 0
    for (number, audience) in everyAudience.enumerated() {
      let isTreated = isTreatedSite ?? audience.isTreated
      let reward = rewards.first {
        policy.rewards[$0].concerns(audience, number: $0, isTreated: isTreated)
      }
      var wanted = OfferLevel(factor: factor, reward: reward)
      if let controlFactor, !isTreated {
        wanted = OfferLevel(factor: controlFactor, reward: reward, isOfControl: true)
      }
      let level = intern(wanted)
      let row = row(
        site: offer.site, audience: number, service: offer.service, day: offer.day)
      codes[row + start.cell / cellsPerStart] = UInt16(level)
      if number == 0 { first = unrewarded[level] }
    }
    return first
  }

  /// The number of a level, after the guardrails; a new level gets its quotes here.
  private mutating func intern(_ wanted: OfferLevel) -> Int {
    if let last, last.wanted == wanted { return last.level }
    let guardrails = policy.guardrails(inControl: wanted.isOfControl)
    let factor = min(max(wanted.factor, guardrails.floor), guardrails.cap)
    let isList = levels.isEmpty
    let level = OfferLevel(
      factor: isList ? 1 : factor, reward: wanted.reward, isOfControl: wanted.isOfControl)
    let number = numbers[level] ?? add(level, wanting: wanted)
    if !isList { last = (wanted, number) }
    return number
  }

  private mutating func add(_ level: OfferLevel, wanting wanted: OfferLevel) -> Int {
    let plain = level.reward.map { _ in
      intern(OfferLevel(factor: wanted.factor, reward: nil, isOfControl: wanted.isOfControl))
    }
    invariant(levels.count < Int(UInt16.max), "There are more prices than a table can hold.")
    numbers[level] = levels.count
    levels.append(level)
    unrewarded.append(plain ?? levels.count - 1)
    for service in catalogue.services.indices { quotes.append(makeQuote(level, service)) }
    return levels.count - 1
  }

  private func makeQuote(_ level: OfferLevel, _ service: Int) -> Quote {
    let list = catalogue.services[service].listPrice
    let cost = catalogue.services[service].variableCost
    let guardrails = policy.guardrails(inControl: level.isOfControl)
    let rule = level.reward.map { policy.rewards[$0] }
    // The first level is the list price, whatever the guardrails.
    var price = levels.count == 1 ? list : guardrails.price(list, at: level.factor)
    if let least = guardrails.leastPaid(for: cost) { price = max(price, min(list, least)) }
    // What is given back never takes the price below the floor, nor below the margin.
    var least = guardrails.lowest(of: list)
    var keepsMargin = true
    if let rule, let withCost = guardrails.leastPaid(for: cost + rule.expectedCost) {
      least = max(least, withCost)
      keepsMargin = price >= withCost
    }
    let most = max(.zero, price - least)
    var givenBack = Money.zero
    var worth = rule?.worth ?? .zero
    switch rule?.gift {
    case .discount(let share):
      givenBack = min(price.scaled(by: share), most)
      worth = givenBack
    case .money(let amount):
      givenBack = min(amount, most)
      worth = givenBack
    case .bayTime, .service, .credit, .tier, .lottery, .reminder, nil: break
    }
    return Quote(
      listPrice: list, price: price, givenBack: givenBack,
      worth: worth, rewardCost: rule?.certainCost ?? .zero,
      expectedCost: rule?.expectedCost ?? .zero,
      reward: level.reward, gift: rule?.gift, job: jobs.index(of: service, with: rule?.gift),
      keepsMargin: keepsMargin)
  }
}
