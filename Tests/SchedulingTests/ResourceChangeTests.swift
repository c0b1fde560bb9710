import Fixtures
import SchedulerTrials
import Scheduling
import Testing
import TimeAndMoney

@Suite("What a site has changes")
struct ResourceChangeTests {
  private let garage = Garage.twoBays.lasting(days: 3).under(.busyQuarterHours)
  private var now: Instant { garage.instant("06:00") }
  private func at(_ clock: String, day: Int = 0) -> Instant { garage.instant(clock, day: day) }

  private func change(
    _ kind: ResourceChange.Kind, day: Int = 1, _ scheduler: inout Scheduler
  ) -> [Replanned]? {
    let from = garage.firstDay.advanced(by: day)
    return scheduler.change(ResourceChange(site: 0, kind: kind, from: from), now: now)
  }

  private func capacity(at instant: Instant, _ scheduler: Scheduler) -> Int {
    var scheduler = scheduler
    var count = 0
    while scheduler.hold(0, at: instant, now: now) != nil { count += 1 }
    return count
  }

  @Test(
    "A change holds from its day on and not a quarter of an hour sooner",
    arguments: [
      (ResourceChange.Kind.setBays(group: 0, count: 1), 1), (.setBays(group: 0, count: 0), 0),
      (.withdrawTechnician(0), 1), (.setBays(group: 0, count: 9), 2), (.addTechnician(group: 0), 2),
      (.changeShift(technician: 1, hours: .daily("10:00-12:00")), 1),
      (.changeOpening(.daily("10:00-12:00")), 0),
    ])
  func from(kind: ResourceChange.Kind, after: Int) {
    var scheduler = garage.scheduler
    #expect(change(kind, &scheduler) == [])
    #expect(capacity(at: at("12:30"), scheduler) == 2)
    #expect(capacity(at: at("08:00", day: 1), scheduler) == after)
    #expect(capacity(at: at("08:00", day: 2), scheduler) == after)
  }

  @Test("A new technician and a new bay together serve one customer more, under the next number")
  func grows() throws {
    var scheduler = garage.scheduler
    _ = change(.addTechnician(group: 0), &scheduler)
    _ = change(.setBays(group: 0, count: 3), &scheduler)
    #expect(capacity(at: at("09:00", day: 1), scheduler) == 3)
    #expect(scheduler.technicianGroups(at: 0) == [0, 0, 0])
    let id = try must(scheduler.hold(0, at: at("09:00", day: 1), technician: 2, now: now))
    #expect(scheduler.technician(of: id) == 2)
    #expect(scheduler.hold(0, at: at("09:00"), technician: 2, now: now) == nil)
  }

  @Test("Appointments that no longer fit are re-planned, the others stay")
  func replanned() throws {
    var scheduler = garage.scheduler
    let ids = try [at("09:00"), at("09:00", day: 1), at("09:00", day: 1)].map {
      try must(scheduler.booking(0, at: $0, now: now))
    }
    let fates = try must(change(.setBays(group: 0, count: 1), &scheduler))
    #expect(fates.map(\.appointment) == [ids[2]])
    #expect(ids.prefix(2).map { scheduler.start(of: $0) } == [at("09:00"), at("09:00", day: 1)])
    #expect(scheduler.news(for: .provider).count == 1)
  }

  @Test("Who lines up is served when room is made")
  func line() throws {
    var scheduler = garage.scheduler
    for _ in 0..<2 { _ = try must(scheduler.booking(1, at: at("09:00", day: 1), now: now)) }
    let request = WaitlistRequest(
      site: 0, job: garage.jobs[1], earliest: at("09:00", day: 1), latest: at("09:00", day: 1),
      customer: CustomerID(7), price: .zero)
    let line = try must(scheduler.joinWaitlist(request, now: now))
    #expect(scheduler.offer(to: line, at: 0) == nil)
    _ = change(.setBays(group: 0, count: 3), &scheduler)
    #expect(scheduler.offer(to: line, at: 0) != nil)
  }

  @Test("What a site does not have cannot change, nor a day that is over or outside its book")
  func refused() {
    var scheduler = garage.scheduler
    for kind in [
      ResourceChange.Kind.addTechnician(group: 1), .withdrawTechnician(2),
      .setBays(group: 1, count: 1), .setBays(group: 0, count: -1),
      .setEquipment(group: 0, count: 1),
    ] {
      #expect(change(kind, &scheduler) == nil)
    }
    #expect(change(.setBays(group: 0, count: 1), day: -1, &scheduler) == nil)
    #expect(change(.setBays(group: 0, count: 1), day: 3, &scheduler) == nil)
    #expect(capacity(at: at("09:00"), scheduler) == 2)
  }

  @Test("A change before the book begins or after it has ended is answered", arguments: [-40, 40])
  func outsideTheBook(day: Int) {
    var scheduler = garage.scheduler
    let instant = garage.instant("12:00", day: day)
    let what = ResourceChange(
      site: 0, kind: .setBays(group: 0, count: 1), from: garage.firstDay.advanced(by: 2))
    #expect(scheduler.change(what, now: instant) == [])
    let report = AbsenceReport(
      site: 0, resource: .bay(0), interval: Interval(instant, at("12:00", day: 60)))
    #expect((scheduler.reportAbsence(report, now: instant) != nil) == (day < 0))
  }
}
