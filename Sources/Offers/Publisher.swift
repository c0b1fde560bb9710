import Scheduling
import TimeAndMoney

/// Publishes the prices of a policy: asks its rules in their order, joins their factors, keeps the guardrails, and writes the
/// table that customers read. It remembers what the rules remember, so a copy is a policy of its own.
public struct Publisher: Sendable {
  public let policy: Policy
  private let business: Business
  private var rules: [any Pricing]
  /// Those of the control of an experiment.
  private var controlRules: [any Pricing]
  /// By site and day of the book: the starts, once somebody has asked for them.
  private var starts: [[[DayOffer.Start]]]
  /// By site and day: the scheduler's version of the day at its last publication.
  private var versions: [[UInt32]]
  /// By site, then by day, service and start: the factor at the beginning of the local day, NaN where none was published.
  /// Empty without a largest step.
  private var openings: [ContiguousArray<Double>]
  /// In the same order: the factor in force and since when. Empty without a least interval.
  private var standing: [ContiguousArray<Standing>]
  private let startsPerDay: Int
  /// Whether prices change while a day is on sale.
  public let changes: Bool
  private let rounds: Bool
  private let readsLoads: Bool
  /// How many uniforms a publication takes.
  public let uniforms: Int

  private struct Standing: Sendable {
    var factor = Double.nan
    var since = Instant(microseconds: 0)
  }

  public init(policy: Policy, business: Business) {
    self.policy = policy
    self.business = business
    let rules = policy.prices.map { $0.makePricing(business) }
    self.rules = rules
    controlRules = policy.experiment?.controlPrices.map { $0.makePricing(business) } ?? []
    rounds = rules.contains { $0.changes }
    changes = rounds || policy.guardrails.stepPerDay != nil || policy.changesRewards
    readsLoads = rules.contains { $0.readsLoads }
    uniforms = rules.reduce(0) { $0 + $1.uniforms }
    starts = business.books.map { Array(repeating: [], count: $0.dayCount) }
    versions = business.books.map { Array(repeating: 0, count: $0.dayCount) }
    let longestDay = business.books.flatMap { book in
      (0..<book.dayCount).map { book.cells(of: $0).count }
    }
    let startsPerDay = (longestDay.max() ?? 0) + 1
    self.startsPerDay = startsPerDay
    let services = business.catalogue.services.count
    func entries<Entry>(_ isKept: Bool, _ entry: Entry) -> [ContiguousArray<Entry>] {
      let perDay = isKept ? services * startsPerDay : 0
      return business.books.map { ContiguousArray(repeating: entry, count: $0.dayCount * perDay) }
    }
    openings = entries(policy.guardrails.stepPerDay != nil, .nan)
    standing = entries(policy.guardrails.interval != nil, Standing())
  }

  /// Lets every rule look at the market; the beginning of a publication.
  public mutating func observe(_ view: MarketView, uniforms: [Double]) {
    var next = 0
    for rule in rules.indices {
      let end = next + rules[rule].uniforms
      rules[rule].observe(view, uniforms: uniforms[next..<end])
      next = end
    }
  }

  /// Writes the prices of one day of one site into the table.
  public mutating func publish(
    day: Int, at site: Int, in view: MarketView, scheduler: Scheduler, into table: inout OfferTable
  ) {
    versions[site][day] = scheduler.version(of: day, at: site)
    if starts[site][day].isEmpty {
      starts[site][day] = table.starts(of: day, at: site, of: business)
    }
    let localDay = business.books[site].localDay(day)
    let kind = business.sites[site].calendar.kind(of: localDay)
    for service in business.catalogue.services.indices {
      let load =
        readsLoads ? business.load(of: service, at: site, on: day, scheduler: scheduler) : .none
      let offer = DayOffer(
        site: site, service: service, day: day, localDay: localDay, kind: kind,
        starts: starts[site][day], load: load)
      publish(offer, in: view, into: &table)
    }
  }

  /// Whether the book of a day has changed since the day was last published.
  public func isStale(day: Int, at site: Int, scheduler: borrowing Scheduler) -> Bool {
    versions[site][day] != scheduler.version(of: day, at: site)
  }

  private mutating func publish(
    _ offer: DayOffer, in view: MarketView, into table: inout OfferTable
  ) {
    let factors = Publisher.joined(&rules, policy.prices, offer, view)
    let experiment = policy.experiment
    let controls = experiment.map {
      Publisher.joined(&controlRules, $0.controlPrices, offer, view)
    }
    let zone = business.sites[offer.site].calendar.zone
    let moment = PublicationMoment(now: view.now, today: zone.day(at: view.now))
    for (place, start) in offer.starts.enumerated() {
      let wanted = rounds ? policy.publishing.rounded(factors[place]) : factors[place]
      let bounded = policy.guardrails.bounding(wanted, opening: opening(of: start, in: offer))
      let factor = lasting(bounded.factor, at: start, of: offer, now: view.now)
      table.publish(
        factor: factor, controlFactor: controls?[place], at: start, of: offer, moment: moment)
    }
  }

  /// What some rules say together, in their order.
  private static func joined(
    _ pricing: inout [any Pricing], _ rules: [PriceRule], _ offer: DayOffer, _ view: MarketView
  ) -> [Double] {
    var factors = [Double](repeating: 1, count: offer.starts.count)
    for rule in pricing.indices {
      var own = [Double?](repeating: nil, count: factors.count)
      pricing[rule].price(offer, in: view, into: &own)
      for (start, factor) in own.enumerated() {
        guard let factor else { continue }
        invariant(factor.isFinite && factor >= 0, "A rule has set a price that is no number.")
        factors[start] = rules[rule].joined(factors[start], factor)
      }
    }
    return factors
  }

  // MARK: The largest step

  /// A local day begins, or the policy comes into force: what is published in a table now is what prices may not step too far
  /// from until the next.
  public mutating func beginDay(with table: OfferTable, days: (_ site: Int) -> Range<Int>) {
    guard policy.guardrails.stepPerDay != nil else { return }
    for site in business.sites.indices {
      for day in days(site) {
        for service in business.catalogue.services.indices {
          let row = table.row(site: site, audience: 0, service: service, day: day)
          for start in table.starts(of: day, at: site, of: business) {
            let level = table.levels[table.level(row: row, cellOfDay: start.cell)]
            openings[site][place(of: start, service: service, day: day)] = level.factor
          }
        }
      }
    }
  }

  /// The factor that is published: the one in force, until it has lasted its least interval.
  private mutating func lasting(
    _ factor: Double, at start: DayOffer.Start, of offer: DayOffer, now: Instant
  ) -> Double {
    guard let interval = policy.guardrails.interval else { return factor }
    let place = place(of: start, service: offer.service, day: offer.day)
    let before = standing[offer.site][place]
    if before.factor == factor { return factor }
    if !before.factor.isNaN, before.since.span(to: now) < interval { return before.factor }
    standing[offer.site][place] = Standing(factor: factor, since: now)
    return factor
  }

  private func opening(of start: DayOffer.Start, in offer: DayOffer) -> Double? {
    guard policy.guardrails.stepPerDay != nil else { return nil }
    let factor = openings[offer.site][place(of: start, service: offer.service, day: offer.day)]
    return factor.isNaN ? nil : factor
  }

  private func place(of start: DayOffer.Start, service: Int, day: Int) -> Int {
    (day * business.catalogue.services.count + service) * startsPerDay + start.cell
  }
}
