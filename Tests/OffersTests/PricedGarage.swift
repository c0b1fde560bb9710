import Offers
import Scheduling
import TimeAndMoney

/// A garage whose policy publishes on demand.
struct PricedGarage {
  let garage = Garage.plain
  private(set) var scheduler: Scheduler
  private(set) var publisher: Publisher
  private(set) var table: OfferTable
  let business: Business
  var record: MarketRecord

  init(_ policy: Policy, keepsAudit: Bool = false) {
    scheduler = garage.scheduler(for: policy)
    business = garage.business(scheduler)
    publisher = Publisher(policy: policy, business: business, keepsAudit: keepsAudit)
    table = OfferTable(
      policy: policy, jobs: JobTable(catalogue: garage.catalogue, policies: [policy]),
      business: business)
    record = MarketRecord(business: business, keepsSearches: true)
  }

  /// Publishes all days that can be booked.
  mutating func publish(_ clock: String, day: Int = 0, uniforms: [Double] = []) throws {
    let now = garage.instant(clock, day: day)
    let view = MarketView(now: now, business: business, record: record)
    let budget = RewardBudget(policy: publisher.policy)
    try publisher.observe(
      view, uniforms: uniforms, budget: budget,
      scheduler: scheduler)
    for day in business.bookableDays(at: 0, now: now) {
      publisher.publish(day: day, at: 0, in: view, scheduler: scheduler, into: &table)
    }
  }

  mutating func beginDay(_ day: Int) {
    let now = garage.instant("00:00", day: day)
    let business = business
    publisher.beginDay(with: table) { business.bookableDays(at: $0, now: now) }
  }

  /// The policy comes into force behind another one's prices.
  mutating func beginDay(with before: OfferTable) {
    let (business, now) = (business, garage.instant("00:00"))
    publisher.beginDay(with: before) { business.bookableDays(at: $0, now: now) }
  }

  /// Writes down what is sold of each day that can be booked.
  mutating func recordSales(_ day: Int) {
    let days = business.bookableDays(at: 0, now: garage.instant("00:00", day: day))
    for later in days {
      record.noteSales(of: business, day: later, lead: later - day, at: 0, scheduler: scheduler)
    }
  }

  /// Books an oil change of 30 minutes; false if there is no room.
  @discardableResult
  mutating func book(_ clock: String, day: Int = 0) -> Bool {
    let cell = scheduler.days(of: 0).cell(at: garage.instant(clock, day: day))
    let now = garage.instant("00:00")
    if case .held = scheduler.hold(Slot(site: 0, job: 0, cell: cell), now: now) { return true }
    return false
  }

  /// The factor published at a start.
  func factor(_ clock: String, day: Int = 0, service: Int = 0) -> Double {
    table.levels[level(clock, day: day, service: service)].factor
  }

  private func level(_ clock: String, day: Int, service: Int) -> Int {
    let book = business.books[0]
    let row = table.row(site: 0, audience: 0, service: service, day: day)
    let cell = book.cell(at: garage.instant(clock, day: day)) - book.cells(of: day).lowerBound
    return table.level(row: row, cellOfDay: cell)
  }

  /// What a service costs at a start.
  func price(_ clock: String, day: Int = 0, service: Int = 0) -> Int64 {
    let level = level(clock, day: day, service: service)
    return table.quote(level: level, service: service).price.minorUnits
  }
}

extension PriceRule {
  static func rule(
    _ terms: Terms, _ hours: WeeklyHours = .always, combine: Combination = .multiply
  ) -> PriceRule {
    PriceRule(
      name: "rule", scope: RuleScope(hours: hours, services: nil, sites: nil), terms: terms,
      combination: combine)
  }

  static func lead(_ steps: [(Span, Double)]) -> PriceRule {
    .rule(.lead(LeadLadder(steps: steps.map { LeadLadder.Step(atLeast: $0, factor: $1) })))
  }

  static func occupancy(
    _ points: [(Double, Double)], by extent: OccupancyTerms.Extent = .slot, isLinear: Bool = false,
    smoothing: Span = .zero, hysteresis: Double = 0
  ) -> PriceRule {
    .rule(
      .occupancy(
        OccupancyTerms(
          extent: extent,
          points: points.map { OccupancyTerms.Point(occupancy: $0, factor: $1) },
          isLinear: isLinear, smoothing: smoothing, hysteresis: hysteresis)))
  }
}
