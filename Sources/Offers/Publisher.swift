import Scheduling
import TimeAndMoney

/// Publishes the prices of a policy: asks its rules in their order, joins their factors, keeps the guardrails, and writes the
/// table that customers read. It remembers what the rules remember, so a copy is a policy of its own.
public struct Publisher: Sendable {
  public let policy: Policy
  private let business: Business
  private var rules: PriceStack
  /// Nil until it is started, and where the policy has none.
  private var program: (any RunningProgram)?
  /// Those of the control of an experiment.
  private var controlRules: PriceStack?
  /// By site and day of the book: the starts, once somebody has asked for them.
  private var starts: [[[DayOffer.Start]?]]
  /// By site and day: the scheduler's version of the day at its last publication.
  private var versions: [[UInt32]]
  /// By site, then by day, service and start: the factor at the beginning of the local day, NaN where none was published.
  /// Empty without a largest step.
  private var openings: [ContiguousArray<Double>]
  /// In the same order: the factor in force and since when. Empty without a least interval.
  private var standing: [ContiguousArray<Standing>]
  /// The prices that were written down last.
  private var audited: [Audited: Money] = [:]
  private let startsPerDay: Int
  /// Whether prices change while a day is on sale.
  public let changes: Bool
  /// Whether prices may change although no book has.
  public let followsClock: Bool
  private let rounds: Bool
  private let readsLoads: Bool
  /// How many uniforms a publication takes.
  public let uniforms: Int
  /// The audit line of every price since the beginning, where somebody asks for them.
  public private(set) var audit: ContiguousArray<PublishedPrice>?

  private struct Standing: Sendable {
    var factor = Double.nan
    var since = Instant(microseconds: 0)
  }

  /// - Parameters:
  ///   - truth: what the model knows of its own demand at the factors of a ladder, for policies that are given it.
  ///   - keepsAudit: whether to write down the audit line of every price.
  public init(
    policy: Policy, business: Business, truth: ([Double]) -> DemandBelief = DemandBelief.unknown,
    keepsAudit: Bool = false
  ) {
    self.policy = policy
    audit = keepsAudit ? [] : nil
    self.business = business
    let rules = PriceStack(
      policy.prices, guardrails: policy.guardrails, business: business, truth: truth)
    self.rules = rules
    controlRules = policy.experiment.map {
      PriceStack(
        $0.controlPrices, guardrails: $0.controlGuardrails, business: business, truth: truth)
    }
    rounds = policy.program != nil || rules.changes
    changes = rounds || policy.guardrails.stepPerDay != nil || policy.changesRewards
    followsClock =
      policy.program != nil || rules.followsClock || policy.guardrails.interval != nil
      || policy.changesRewards
    readsLoads = rules.readsLoads
    uniforms = rules.uniforms + (policy.program?.uniforms ?? 0)
    starts = business.books.map { Array(repeating: nil, count: $0.dayCount) }
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

  // MARK: The program of the policy

  /// Whether the policy has a program that does not run yet.
  public var awaitsProgram: Bool { policy.program != nil && program == nil }

  /// Lets a program set prices from now on.
  public mutating func begin(_ program: any RunningProgram) { self.program = program }

  /// Says that nothing more will be published.
  public func finish() { program?.finish() }

  // MARK: Publishing

  /// Lets every rule look at the market, and then the program; the beginning of a publication.
  ///
  /// - Throws: what the program of the policy throws, and nothing without one.
  public mutating func observe(
    _ view: MarketView, uniforms: [Double], budget: RewardBudget, scheduler: Scheduler
  ) throws {
    let rest = rules.observe(view, uniforms: uniforms[...])
    guard program != nil else { return }
    try program?.observe(
      MarketReport(view, uniforms: rest, budget: budget, scheduler: scheduler))
  }

  /// Writes the prices of one day of one site into the table.
  public mutating func publish(
    day: Int, at site: Int, in view: MarketView, scheduler: Scheduler, into table: inout OfferTable
  ) {
    versions[site][day] = scheduler.version(of: day, at: site)
    let localDay = business.books[site].localDay(day)
    let kind = business.sites[site].calendar.kind(of: localDay)
    var starts = self.starts[site][day] ?? startsOnSale(of: day, kind, at: site, table)
    // What has begun is sold no more.
    if changes, let first = starts.first, first.instant < view.now {
      starts.removeAll { $0.instant < view.now }
    }
    self.starts[site][day] = starts
    if starts.isEmpty { return }
    var loads: [(groups: [Int], load: DayLoad)] = []
    for service in business.catalogue.services.indices {
      let groups = readsLoads ? business.bayGroups(of: service, at: site) : []
      if loads.last?.groups != groups {
        let load =
          readsLoads
          ? business.load(ofBays: groups, at: site, on: day, scheduler: scheduler) : .none
        loads.append((groups, load))
      }
      let offer = DayOffer(
        site: site, service: service, day: day, localDay: localDay, kind: kind,
        starts: starts, load: loads[loads.count - 1].load)
      publish(offer, in: view, into: &table)
    }
  }

  /// All starts of a day; where prices are published again and again, those while the site is open.
  private func startsOnSale(
    of day: Int, _ kind: DayKind, at site: Int, _ table: OfferTable
  ) -> [DayOffer.Start] {
    let all = table.starts(of: day, at: site, of: business)
    guard changes else { return all }
    let hours = business.sites[site].hours
    return all.filter { hours.contains($0.time, on: kind) }
  }

  /// Whether the book of a day has changed since the day was last published.
  public func isStale(day: Int, at site: Int, scheduler: borrowing Scheduler) -> Bool {
    versions[site][day] != scheduler.version(of: day, at: site)
  }

  private mutating func publish(
    _ offer: DayOffer, in view: MarketView, into table: inout OfferTable
  ) {
    let (factors, byRule) = rules.factors(of: offer, in: view)
    let controls = controlRules?.factors(of: offer, in: view).joined
    let zone = business.sites[offer.site].calendar.zone
    let moment = PublicationMoment(now: view.now, today: zone.day(at: view.now))
    let rewards = policy.rewards
    let program = program
    for (place, start) in offer.starts.enumerated() {
      let own = program?.factor(of: start, of: offer)
      let said = own ?? factors[place]
      let wanted = rounds ? policy.publishing.rounded(said) : said
      var (factor, bound) = policy.guardrails.bounding(
        wanted, opening: opening(of: start, in: offer))
      let lasting = lasting(factor, at: start, of: offer, now: view.now)
      if lasting != factor { (factor, bound) = (lasting, .interval) }
      let level = table.publish(
        factor: factor, controlFactor: controls?[place], at: start, of: offer, moment: moment
      ) { reward in
        rewards[reward].eligibility.isOfTreatment == false
          || program?.offers(reward, at: start, of: offer) ?? true
      }
      guard audit != nil else { continue }
      let quote = table.quote(level: level, service: offer.service)
      let bounded = policy.guardrails.price(quote.listPrice, at: factor)
      if quote.price > bounded { bound = .margin }
      note(
        PublishedPrice(
          instant: view.now, site: offer.site, service: offer.service, start: start.instant,
          rules: byRule.map { $0[place] }, program: own, wanted: wanted, bound: bound,
          factor: factor, price: quote.price), at: start, of: offer)
    }
  }

  /// Writes down the price of a start that can be sold, if it is new.
  private mutating func note(
    _ price: PublishedPrice, at start: DayOffer.Start, of offer: DayOffer
  ) {
    guard business.sites[offer.site].hours.contains(start.time, on: offer.kind) else { return }
    let key = Audited(site: offer.site, service: offer.service, start: start.instant)
    if let before = audited[key], before == price.price { return }
    audited[key] = price.price
    audit?.append(price)
  }

  private struct Audited: Hashable {
    let site: Int
    let service: Int
    let start: Instant
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
