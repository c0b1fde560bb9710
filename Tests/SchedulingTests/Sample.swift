import Fixtures
import Scheduling
import TimeAndMoney

/// One of each, to be written and read.
enum Sample {
  struct Golden: Codable, Hashable {
    let id: AppointmentID
    let price: Money
    let start: Instant?
    let share: Double
    let steps: [Scheduling.Command]
    @RawBlock var lines: ContiguousArray<UInt16>
  }

  private static let id = AppointmentID(word: 77 << 32 | 3)
  private static let start = Instant(microseconds: 1_741_000_000_000_000)
  private static let end = start + .minutes(30)
  private static let price = Money(minorUnits: 12_900)
  private static let customer = CustomerID(123_456)
  private static let job = Job(service: 3, extraBayTime: .minutes(10), addedService: 1)
  private static let day = LocalDay("2025-03-03")!

  static let commands: [Scheduling.Command] = [
    .search(SearchRequest(site: 0, job: job, customer: customer, technician: 2)),
    .hold(
      HoldRequest(
        site: 2, job: job, start: start, customer: customer, price: price, technician: 4,
        timeToLive: .minutes(5))),
    .hold(HoldRequest(site: 2, job: job, start: start, customer: customer, price: price)),
    .confirm(id), .release(id), .reschedule(id, to: start, price: price),
    .reschedule(id, to: start, price: nil), .cancel(id),
    .joinWaitlist(
      WaitlistRequest(
        site: 1, job: job, earliest: start, latest: end, customer: customer, price: price)),
    .leaveWaitlist(WaitlistID(9)), .acceptAlternative(id), .declineAlternative(id), .accept(id),
    .decline(id), .cancelByProvider(id),
    .reportAbsence(
      AbsenceReport(site: 0, resource: .technician(3), interval: Interval(start, end))),
    .reportAbsence(AbsenceReport(site: 0, resource: .site, interval: Interval(start, end))),
    .endAbsence(AbsenceID(4)),
    .change(
      ResourceChange(
        site: 0, kind: .changeShift(technician: 1, hours: .daily("08:00-12:00")), from: day)),
    .change(ResourceChange(site: 0, kind: .setBays(group: 0, count: 3), from: day)),
    .fallDue(id), .checkIn(id, .atCounter), .checkIn(id, CheckIn(distance: nil, hasPhoto: false)),
    .reportLocation(id, Location(latitude: -1, longitude: 180_000_000)), .start(id),
    .releaseTechnician(id), .finishStage(id), .complete(id), .recordNoShow(id), .walkAway(id),
    .turnAway(id), .rate(id, stars: 5, text: "schön"), .wait,
  ]

  static let outcomes: [Outcome] = [
    .listed([start, end]), .held(id, expires: end),
    .confirmed(awaitsProvider: true), .holdExpired, .rescheduled(fee: .zero),
    .cancelled(fee: price), .waiting(WaitlistID(1)), .replanned(AbsenceID(2), []),
    .replanned(nil, []), .checkInRefused(allowedDistance: nil, needsPhoto: true), .done,
    .notApplicable,
  ]

  static let reasons: [Conflict.Reason] = [
    .notAStart, .tooSoon(earliest: start), .beyondHorizon(last: day),
    .full(pool: "lift", start: start, end: end), .customerLimit(2),
  ]

  static let alternatives = Alternatives(
    sameDay: start, sameTechnician: nil, sameTimeAnotherDay: end)

  static let news: [News] = [
    .confirmed(start: start), .answerAsked(until: end), .accepted, .holdExpired,
    .rescheduled(from: start, to: end), .reassigned(technician: 4),
    .alternativesOffered([start], until: end), .cancelledByProvider(.overbooked),
    .noShow(fee: price), .placeLapsed, .rated(stars: 1),
  ]
}
