import Fixtures
import Scheduling
import TimeAndMoney

/// A garage one can picture, with its catalogue, its rules and the days of its book.
package struct Garage: Sendable, CustomStringConvertible {
  package let description: String
  package let sites: [Site]
  package let catalogue: Catalogue
  package let jobs: [Job]
  package private(set) var rules: BookingRules
  package let firstDay: LocalDay
  package private(set) var dayCount: Int

  /// The first site, of most garages the only one.
  package var site: Site { sites[0] }

  /// The scheduler with an empty book.
  package var scheduler: Scheduler {
    Scheduler(
      catalogue: catalogue, sites: sites, rules: rules, jobs: jobs, firstDay: firstDay,
      dayCount: dayCount)
  }

  package init(
    _ description: String, zone: String = "Europe/Berlin",
    hours: WeeklyHours = .daily("08:00-13:00"), bays: [BayGroup],
    equipment: [EquipmentGroup] = [], technicians: [TechnicianGroup], services: [Service],
    jobs: [Job]? = nil,
    rules: BookingRules = .quarterHours, from day: String = "2025-03-03", days: Int = 2,
    holidays: Set<LocalDay> = []
  ) {
    self.description = description
    sites = [
      Site(
        name: "garage", calendar: BusinessCalendar(zone: Zone.named(zone), holidays: holidays),
        hours: hours, bays: bays, equipment: equipment, technicians: technicians)
    ]
    catalogue = Catalogue(services: services)
    self.jobs = jobs ?? services.indices.map { Job(service: $0) }
    self.rules = rules
    firstDay = LocalDay(day)!
    dayCount = days
  }

  /// Several sites under one scheduler.
  package init(
    _ description: String, sites: [Site], services: [Service], jobs: [Job], rules: BookingRules,
    from day: String, days: Int
  ) {
    self.description = description
    self.sites = sites
    catalogue = Catalogue(services: services)
    self.jobs = jobs
    self.rules = rules
    firstDay = LocalDay(day)!
    dayCount = days
  }

  /// The same garage with a book of that many days.
  package func lasting(days: Int) -> Garage {
    var garage = self
    garage.dayCount = days
    return garage
  }

  /// The same garage under other rules.
  package func under(_ rules: BookingRules) -> Garage {
    var garage = self
    garage.rules = rules
    return garage
  }

  /// The instant at which the garage's clocks show a time; of a time that comes twice the first.
  package func instant(_ clock: String, day: Int = 0) -> Instant {
    site.calendar.zone.instant(of: TimeOfDay(clock: clock), on: firstDay.advanced(by: day))
  }
}

extension Garage {
  /// One lift and one mechanic, open for five hours.
  package static let oneBay = Garage(
    "one bay",
    bays: [BayGroup(name: "lift", count: 1)], technicians: [.mechanics(1)],
    services: [.oilChange])

  /// Two lifts and two mechanics.
  package static let twoBays = Garage(
    "two bays",
    bays: [BayGroup(name: "lift", count: 2)], technicians: [.mechanics(2)],
    services: [.oilChange, .inspection, .advice, .wash],
    jobs: [
      Job(service: 0), Job(service: 3), Job(service: 0, extraBayTime: .minutes(40)),
    ])

  /// Skills nest, breaks differ, one service needs no bay, another no technician, and there are gifts.
  package static let skilled = Garage(
    "skills, levels and breaks", hours: .daily("08:00-12:00", "13:00-16:00"),
    bays: [BayGroup(name: "lift", count: 2), BayGroup(name: "desk", count: 1)],
    technicians: [
      .seniors(1, hours: .daily("08:00-10:00", "10:30-16:00")),
      .mechanics(1, hours: .daily("07:00-09:30", "10:00-16:00")), .clerks(1),
    ],
    services: [.oilChange, .inspection, .advice, .wash],
    jobs: [
      Job(service: 0), Job(service: 1), Job(service: 2), Job(service: 3),
      Job(service: 0, extraBayTime: .minutes(30)), Job(service: 0, addedService: 1),
      Job(service: 2, addedService: 0),
    ])

  /// The day on which the clocks of Berlin skip 02:00 to 03:00.
  package static let shortDay = aroundTheClock("a day of 23 hours", from: "2025-03-29", days: 3)

  /// The day on which 02:00 to 03:00 comes twice in Berlin.
  package static let longDay = aroundTheClock("a day of 25 hours", from: "2025-10-25", days: 3)

  /// The day on which the clocks of Lord Howe are put forward by half an hour.
  package static let halfHour = aroundTheClock(
    "a change by half an hour", zone: "Australia/Lord_Howe", from: "2025-10-04", days: 3,
    rules: .fiveMinutes)

  /// An offset of 5:45.
  package static let kathmandu = Garage(
    "Kathmandu", zone: "Asia/Kathmandu", hours: .daily("09:15-14:30"),
    bays: [BayGroup(name: "lift", count: 1)], technicians: [.mechanics(1)],
    services: [.oilChange, .wash])

  /// Open day and night; the last job takes five hours.
  package static let dayAndNight = aroundTheClock("day and night", from: "2025-06-10", days: 3)

  /// Starts every 45 minutes, not sooner than 50 minutes from now.
  package static let withNotice = skilled.under(
    .rules(startsEvery: .minutes(45), notice: .minutes(50)))

  package static let all = [
    oneBay, twoBays, skilled, shortDay, longDay, halfHour, kathmandu, dayAndNight, withNotice,
    workshop, nightShift,
  ]

  private static func aroundTheClock(
    _ description: String, zone: String = "Europe/Berlin", from day: String, days: Int,
    rules: BookingRules = .quarterHours
  ) -> Garage {
    Garage(
      description, zone: zone, hours: .always, bays: [BayGroup(name: "lift", count: 1)],
      technicians: [.mechanics(1, hours: .always)], services: [.oilChange, .overhaul],
      rules: rules, from: day, days: days)
  }
}

extension Service {
  private static func make(
    _ name: String, minutes: Int64, buffer: Int64 = 0, bay: String?, skills: [Skill]
  ) -> Service {
    Service(
      name: name, category: "maintenance", group: name, duration: .minutes(minutes),
      bufferAfter: .minutes(buffer), listPrice: Money(minorUnits: 10_000), variableCost: .zero,
      bay: bay, skills: skills)
  }

  /// 30 minutes on a lift by anybody who knows maintenance.
  package static let oilChange = make(
    "oil change", minutes: 30, bay: "lift", skills: [Skill("maintenance", level: 1)])
  /// 40 minutes on a lift and 10 of buffer, by a senior.
  package static let inspection = make(
    "inspection", minutes: 40, buffer: 10, bay: "lift", skills: [Skill("maintenance", level: 2)])
  /// An hour without a bay.
  package static let advice = make(
    "advice", minutes: 60, bay: nil, skills: [Skill("advice", level: 1)])
  /// 20 minutes on a lift without a technician.
  package static let wash = make("wash", minutes: 20, bay: "lift", skills: [])
  /// Five hours on a lift.
  package static let overhaul = make(
    "overhaul", minutes: 300, bay: "lift", skills: [Skill("maintenance", level: 1)])
}

extension TechnicianGroup {
  package static func mechanics(_ count: Int, hours: WeeklyHours = .daily("00:00-24:00")) -> Self {
    TechnicianGroup(
      name: "mechanics", count: count, skills: [Skill("maintenance", level: 1)], hours: hours)
  }

  /// They can do all that mechanics can, and give advice.
  package static func seniors(_ count: Int, hours: WeeklyHours = .daily("00:00-24:00")) -> Self {
    TechnicianGroup(
      name: "seniors", count: count,
      skills: [Skill("maintenance", level: 2), Skill("advice", level: 3)], hours: hours)
  }

  package static func clerks(_ count: Int) -> Self {
    TechnicianGroup(
      name: "clerks", count: count, skills: [Skill("advice", level: 1)],
      hours: .daily("08:00-16:00"))
  }
}

extension BookingRules {
  package static let quarterHours = rules()
  package static let fiveMinutes = rules(grid: .minutes(5), startsEvery: .minutes(20))

  package static func rules(
    grid: Span = .minutes(15), startsEvery: Span = .minutes(15), horizonDays: Int = 2,
    notice: Span = .zero, freeCancellation: Span = .hours(24), lateFee: Double = 0,
    answers: AnswerTimes = .standard, trust: TrustRules = .standard,
    choice: TechnicianChoice = .leastVersatile
  ) -> BookingRules {
    BookingRules(
      grid: grid, startsEvery: startsEvery, horizonDays: horizonDays, notice: notice,
      holdTime: .minutes(10), grace: .minutes(15), freeCancellation: freeCancellation,
      lateCancellationFee: Share(lateFee)!, answers: answers, trust: trust, choice: choice)
  }
}
