import Fixtures
import Offers
import Scheduling
import TimeAndMoney

/// A garage with one lift, a mechanic and a senior, open from 8 to 18 from Monday, 2025-03-03, on.
struct Garage {
  let site: Site
  let rules: BookingRules
  let firstDay: LocalDay
  let catalogue: Catalogue
  private let dayCount = 7

  init(
    zone: ZoneRules = .utc, startsEvery: Span = .minutes(15), from day: String = "2025-03-03",
    holidays: Set<LocalDay> = [],
    catalogue: Catalogue = Catalogue(services: [.oilChange, .inspection])
  ) {
    self.catalogue = catalogue
    site = Site(
      name: "garage", calendar: BusinessCalendar(zone: zone, holidays: holidays),
      hours: .daily("08:00-18:00"), bays: [BayGroup(name: "lift", count: 1)],
      technicians: [
        TechnicianGroup(
          name: "mechanic", count: 1, skills: [Skill("oil", level: 1)], hours: .always),
        TechnicianGroup(
          name: "senior", count: 1, skills: [Skill("oil", level: 1), Skill("brakes", level: 1)],
          hours: .daily("08:00-12:00")),
      ])
    rules = BookingRules(
      grid: .minutes(15), startsEvery: startsEvery, horizonDays: 6, notice: .zero,
      holdTime: .minutes(10), grace: .minutes(15), freeCancellation: .hours(24),
      lateCancellationFee: .zero)
    firstDay = LocalDay(day)!
  }

  static let plain = Garage()

  /// A garage whose oil change of 100.00 costs it something.
  static func costly(_ cost: Int64) -> Garage {
    Garage(
      catalogue: Catalogue(services: [
        Service(
          name: "oil change", category: "maintenance", group: "oil", duration: .minutes(30),
          bufferAfter: .zero, listPrice: Money(minorUnits: 10_000),
          variableCost: Money(minorUnits: cost), bay: "lift", skills: [Skill("oil", level: 1)])
      ]))
  }

  func instant(_ clock: String, day: Int = 0) -> Instant {
    site.calendar.zone.instant(of: TimeOfDay(clock: clock), on: firstDay.advanced(by: day))
  }

  func scheduler(for policy: Policy) -> Scheduler {
    Scheduler(
      catalogue: catalogue, sites: [site], rules: rules,
      jobs: JobTable(catalogue: catalogue, policies: [policy]).jobs, firstDay: firstDay,
      dayCount: dayCount)
  }

  /// The table of a policy, published for the whole week, for three segments.
  func table(of policy: Policy) -> OfferTable {
    let scheduler = scheduler(for: policy)
    let business = business(scheduler)
    var table = OfferTable(
      policy: policy, jobs: JobTable(catalogue: catalogue, policies: [policy]),
      business: business)
    var publisher = Publisher(policy: policy, business: business)
    let view = MarketView(
      now: instant("00:00"), business: business,
      record: MarketRecord(business: business, keepsSearches: false))
    for day in 0..<dayCount {
      publisher.publish(day: day, at: 0, in: view, scheduler: scheduler, into: &table)
    }
    return table
  }

  func business(_ scheduler: Scheduler) -> Business {
    Business(
      catalogue: catalogue, sites: [site], rules: rules, books: [scheduler.days(of: 0)])
  }

  /// The audience of a segment to which nothing else is known.
  static func audience(of segment: Int, in table: OfferTable) -> Int {
    table.audiences.number(
      segment: segment, rank: 0, isFirstVisit: true, groups: [], isTreated: true)
  }

  /// The level a policy publishes at a start.
  func level(
    in table: OfferTable, _ clock: String, day: Int = 0, service: Int = 0, segment: Int = 0
  ) -> Int {
    let book = scheduler(for: table.policy).days(of: 0)
    let row = table.row(
      site: 0, audience: Garage.audience(of: segment, in: table), service: service, day: day)
    let cell = book.cell(at: instant(clock, day: day)) - book.cells(of: day).lowerBound
    return table.level(row: row, cellOfDay: cell)
  }

  /// What a service costs and brings at a start.
  func quote(
    _ policy: Policy, _ clock: String = "10:00", day: Int = 0, service: Int = 0, segment: Int = 0
  ) -> Quote {
    let table = table(of: policy)
    let level = level(in: table, clock, day: day, service: service, segment: segment)
    return table.quote(level: level, service: service)
  }
}

extension Service {
  private static func make(_ name: String, minutes: Int64, price: Int64, skill: String) -> Service {
    Service(
      name: name, category: "maintenance", group: name, duration: .minutes(minutes),
      bufferAfter: .zero, listPrice: Money(minorUnits: price), variableCost: .zero, bay: "lift",
      skills: [Skill(skill, level: 1)])
  }

  /// 30 minutes, 100.00.
  static let oilChange = make("oil change", minutes: 30, price: 10_000, skill: "oil")
  /// 60 minutes, 49.99, by the senior.
  static let inspection = make("inspection", minutes: 60, price: 4_999, skill: "brakes")
}
