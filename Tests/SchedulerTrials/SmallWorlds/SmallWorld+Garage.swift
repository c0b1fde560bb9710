import Fixtures
import Scheduling
import TimeAndMoney

extension Garage {
  /// A book of one day in cells of an hour; a senior can do all that the mechanic can, and give advice.
  static func small(
    _ description: String, bays: Int, hours: WeeklyHours, services: [Service],
    rules: BookingRules = .hours
  ) -> Garage {
    Garage(
      description, hours: hours, bays: [BayGroup(name: "lift", count: bays)],
      technicians: [
        .seniors(1, hours: .monday("00:00-24:00")), .mechanics(1, hours: .monday("00:00-24:00")),
      ], services: services, rules: rules, days: 1)
  }

  /// Asks to hold a start for the first customer, or another one.
  func wish(
    _ job: Int, at clock: String, customer: UInt64 = 1, technician: Int? = nil
  ) -> HoldRequest {
    HoldRequest(
      site: 0, job: jobs[job], start: instant(clock), customer: CustomerID(customer),
      price: Money(minorUnits: 10_001), technician: technician)
  }

  func hold(_ job: Int, at clock: String, customer: UInt64 = 1, technician: Int? = nil)
    -> Command
  {
    .hold(wish(job, at: clock, customer: customer, technician: technician))
  }

  func search(_ job: Int, technician: Int? = nil) -> Command {
    .search(
      SearchRequest(site: 0, job: jobs[job], customer: CustomerID(1), technician: technician))
  }

  func lineUp(_ job: Int, from clock: String, to end: String, customer: UInt64) -> Command {
    .joinWaitlist(
      WaitlistRequest(
        site: 0, job: jobs[job], earliest: instant(clock), latest: instant(end),
        customer: CustomerID(customer), price: Money(minorUnits: 9_000)))
  }

  func absence(_ resource: Resource, from clock: String, to end: String) -> Command {
    .reportAbsence(
      AbsenceReport(
        site: 0, resource: resource, interval: Interval(instant(clock), instant(end))))
  }

  func change(_ kind: ResourceChange.Kind) -> Command {
    .change(ResourceChange(site: 0, kind: kind, from: firstDay))
  }

  func move(to clock: String) -> SmallWorld.Errand {
    let start = instant(clock)
    return { .reschedule($0, to: start, price: nil) }
  }
}

extension WeeklyHours {
  /// The book has no other day, and what is short is quickly written.
  static func monday(_ range: String) -> WeeklyHours {
    let clocks = range.split(separator: "-").map { TimeOfDay(clock: String($0)) }
    return WeeklyHours([.monday: [TimeRange(clocks[0], clocks[1])]])
  }
}

extension Service {
  /// An hour on a lift, or more.
  static func check(_ rules: ServiceRules = .none, level: Int = 1, hours: Int64 = 1) -> Service {
    Service(
      name: "check \(level), \(hours) h", category: "maintenance", group: "check",
      duration: .hours(hours),
      bufferAfter: .zero, listPrice: Money(minorUnits: 10_000), variableCost: .zero, bay: "lift",
      skills: [Skill("maintenance", level: level)], rules: rules)
  }

  /// An hour of advice, then an hour on a lift.
  static func repair(_ rules: ServiceRules = .none) -> Service {
    Service(
      name: "repair", category: "maintenance", group: "repair",
      listPrice: Money(minorUnits: 20_000), variableCost: .zero,
      stages: [
        Stage(
          name: "desk", duration: .hours(1), bay: nil, skills: [Skill("advice", level: 1)]),
        Stage(
          name: "lift", duration: .hours(1), bay: "lift",
          skills: [Skill("maintenance", level: 1)]),
      ], rules: rules)
  }
}

extension TechnicianGroup {
  /// One who can do as much as the level says; the best of them gives advice too.
  static func nesting(_ level: Int) -> TechnicianGroup {
    let skills = [Skill("maintenance", level: level), Skill("advice", level: 1)]
    return TechnicianGroup(
      name: "level \(level)", count: 1, skills: level == 3 ? skills : [skills[0]],
      hours: .monday("00:00-24:00"))
  }
}

extension BookingRules {
  static let hours = hours()

  static func hours(
    answers: AnswerTimes = AnswerTimes(waitlist: .minutes(30), alternative: .hours(1)),
    trust: TrustRules = .standard, choice: TechnicianChoice = .leastVersatile
  ) -> BookingRules {
    rules(
      grid: .hours(1), startsEvery: .hours(1), horizonDays: 0, freeCancellation: .hours(2),
      lateFee: 0.25, answers: answers, trust: trust, choice: choice)
  }
}
