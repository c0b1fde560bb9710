import Scheduling
import TimeAndMoney

@testable import Simulation

/// What customers are told in a workshop, from midnight of Tuesday the 4th on.
///
/// A line is the instant, the start for which the customer has booked first, and what he is told: "08:10 08:30 with
/// technician 1". Instants on other days than Tuesday carry the day of the month.
struct Diary {
  private(set) var world: World
  let tuesday: Instant

  init(_ text: String, seed: UInt64? = nil) throws {
    var model = try model(text)
    if let seed { model.seed = seed }
    world = World(Blueprint(model), replication: 1)
    world.isListening = true
    world.diary = []
    tuesday = model.calendar.zone.startOfDay(LocalDay("2025-03-04")!)
    _ = world.run(until: tuesday - .hours(1), isStopped: { false })
  }

  func at(_ clock: String, day: Int = 4) -> Instant {
    let parts = clock.split(separator: ":").map { Int64($0)! }
    return tuesday + .days(Int64(day - 4)) + .hours(parts[0]) + .minutes(parts[1])
  }

  /// Lets a resource be missing.
  mutating func lose(_ resource: Resource, from start: Instant, to end: Instant, told: Instant) {
    let absence = Absences.Planned(
      report: AbsenceReport(site: 0, resource: resource, interval: Interval(start, end)),
      reported: told)
    world.queue.schedule(
      .absenceReported, at: told,
      subject: UInt64(world.absencesToCome.add(absence)))
  }

  /// Lets whoever has booked a start cancel it.
  mutating func cancel(_ start: Instant, at instant: Instant) {
    change(.cancellation, start, at: instant)
  }

  /// Lets whoever has booked a start choose another one.
  mutating func reschedule(_ start: Instant, at instant: Instant) {
    change(.rescheduling, start, at: instant)
  }

  private mutating func change(_ happening: Happening, _ start: Instant, at instant: Instant) {
    for id in world.scheduler.confirmedAppointments where world.scheduler.start(of: id) == start {
      world.booked[Int(id.index)].progress = .planned(change: instant, arrival: .never)
      world.queue.schedule(happening, at: instant, subject: id.word)
    }
  }

  mutating func run(until limit: Instant) { _ = world.run(until: limit, isStopped: { false }) }

  /// The lines until an instant of what is not the plain course of an appointment.
  mutating func lines(until limit: Instant) -> [String] {
    run(until: limit)
    var starts: [CustomerID: Instant] = [:]
    var lines: [String] = []
    for told in world.diary! where told.notice.party == .customer {
      let customer = told.notice.customer
      if case .confirmed(let start) = told.notice.news, starts[customer] == nil {
        starts[customer] = start
      }
      guard told.instant >= tuesday - .hours(1), let what = what(told.notice.news) else { continue }
      let whose = starts[customer].map { clock($0) } ?? "in line"
      lines.append("\(clock(told.instant)) \(whose) \(what)")
    }
    return lines
  }

  private func what(_ news: News) -> String? {
    switch news {
    case .confirmed, .answerAsked, .arrived, .holdExpired, .rated: nil
    case .accepted: "accepted"
    case .rescheduled(_, let start): "rescheduled to \(clock(start))"
    case .cancelledByCustomer: "cancelled"
    case .reassigned(let technician): "with technician \(technician)"
    case .alternativesOffered(let starts, _): "offered \(starts.map(clock).joined(separator: ", "))"
    case .movedToAlternative(let start): "moved to \(clock(start))"
    case .cancelledByProvider(let reason): "given up: \(reason)"
    case .noShow: "no show"
    case .walkedAway: "walked away"
    case .turnedAway: "turned away"
    case .completed: "completed"
    case .placeOffered(let start, _): "offered the place of \(clock(start))"
    case .placeLapsed: "place lapsed"
    }
  }

  private func clock(_ instant: Instant) -> String {
    let minutes = tuesday.span(to: instant).microseconds / 60_000_000
    let (day, rest) =
      (minutes + 10 * 1_440) / 1_440 == 10
      ? (0, minutes)
      : (
        (minutes + 10 * 1_440) / 1_440 - 10, (minutes + 10 * 1_440) % 1_440
      )
    let time = "\(rest / 60 < 10 ? "0" : "")\(rest / 60):\(rest % 60 < 10 ? "0" : "")\(rest % 60)"
    return day == 0 ? time : "\(4 + day).\(time)"
  }
}
