import Fixtures
import Scheduling
import TimeAndMoney

/// Ten lifts and ten mechanics who change oil for half an hour, day and night, for a week.
package enum Workshop {
  package static let mechanics = 10
  package static let duration = Span.minutes(30)
  package static let job = Job(service: 0)
  /// 2025-03-03 00:00 in Berlin.
  package static let opening = Instant(microseconds: 1_740_956_400_000_000)

  private static let days = 7

  /// The scheduler with an empty book.
  package static func scheduler(
    holdTime: Span = .minutes(10), mechanics: Int = mechanics
  ) -> Scheduler {
    let skill = Skill("maintenance", level: 1)
    let site = Site(
      name: "workshop", calendar: BusinessCalendar(zone: Zone.named("Europe/Berlin")),
      hours: .always, bays: [BayGroup(name: "lift", count: mechanics)],
      technicians: [
        TechnicianGroup(name: "mechanics", count: mechanics, skills: [skill], hours: .always)
      ])
    let oilChange = Service(
      name: "oil change", category: "maintenance", group: "oil change", duration: duration,
      bufferAfter: .zero, listPrice: Money(minorUnits: 10_000), variableCost: .zero, bay: "lift",
      skills: [skill])
    let rules = BookingRules(
      grid: .minutes(15), startsEvery: .minutes(15), horizonDays: 3, notice: .zero,
      holdTime: holdTime, grace: .minutes(15), freeCancellation: .hours(24),
      lateCancellationFee: .zero)
    return Scheduler(
      catalogue: Catalogue(services: [oilChange]), sites: [site], rules: rules, jobs: [job],
      firstDay: LocalDay("2025-03-03")!, dayCount: days)
  }

  /// Asks for the start that many quarters of an hour after the opening.
  package static func hold(quarter: Int, customer: UInt64 = 1) -> Command {
    .hold(
      HoldRequest(
        site: 0, job: job, start: opening + .minutes(15) * Int64(quarter),
        customer: CustomerID(customer), price: Money(minorUnits: 10_000)))
  }
}
