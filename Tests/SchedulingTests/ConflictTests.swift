import Fixtures
import SchedulerTrials
import Scheduling
import Testing
import TimeAndMoney

@Suite("Why a start cannot be had")
struct ConflictTests {
  private let garage = Garage.twoBays.under(.rules(notice: .minutes(30)))
  private var now: Instant { garage.instant("06:00") }

  private func conflict(
    _ clock: String, day: Int = 0, job: Job = Job(service: 0), technician: Int? = nil,
    _ scheduler: inout Scheduler, now: Instant? = nil
  ) -> Conflict? {
    let request = HoldRequest(
      site: 0, job: job, start: garage.instant(clock, day: day), customer: CustomerID(1),
      price: .zero, technician: technician)
    guard
      case .refused(let conflict) = scheduler.apply(.hold(request), now: now ?? self.now).outcome
    else { return nil }
    return conflict
  }

  @Test("It names the bays that are taken and when, and the free starts that are nearest")
  func full() throws {
    var scheduler = garage.scheduler
    for _ in 0..<2 { _ = scheduler.book(2, at: garage.instant("09:00"), now: now) }
    let conflict = try must(conflict("09:45", &scheduler))
    #expect(
      conflict.words(at: garage.site)
        == "Every lift is taken from 09:45 to 10:15. Free that day: 10:15; the same time on 2025-03-04."
    )
  }

  @Test("It says when nobody is free though bays are")
  func nobodyFree() throws {
    var scheduler = garage.scheduler
    _ = scheduler.book(0, at: garage.instant("09:00"), now: now)
    _ = scheduler.hold(0, at: garage.instant("10:00"), technician: 0, now: now)
    let conflict = try must(conflict("10:00", technician: 0, &scheduler))
    #expect(
      conflict.words(at: garage.site) == """
        Nobody who can do it is free from 10:00 to 10:30. Free that day: 09:45; with the same \
        technician: 2025-03-03 at 09:30; the same time on 2025-03-04.
        """)
  }

  @Test(
    "Each reason has its words",
    arguments: [
      ("06:15", 0, "The earliest start is 2025-03-03 at 06:30."),
      ("05:00", 0, "The earliest start is 2025-03-03 at 06:30."),
      ("12:45", 0, "No appointment of this length starts then."),
      ("09:07", 0, "No appointment of this length starts then."),
      ("09:00", 5, "The last day that can be booked is 2025-03-04."),
    ])
  func reasons(clock: String, day: Int, words: String) throws {
    var scheduler = garage.scheduler
    let conflict = try must(conflict(clock, day: day, &scheduler))
    #expect(conflict.words(at: garage.site).hasPrefix(words))
  }

  @Test("What the garage cannot do has no alternatives")
  func notServed() throws {
    var scheduler = garage.scheduler
    let conflict = try must(conflict("09:00", job: Job(service: 1), &scheduler))
    #expect(conflict.words(at: garage.site) == "garage does not do this.")
  }

  @Test("Outside shifts nobody is there")
  func shifts() throws {
    let garage = Garage.skilled
    var scheduler = garage.scheduler
    let request = HoldRequest(
      site: 0, job: garage.jobs[1], start: garage.instant("09:45"), customer: CustomerID(1),
      price: .zero)
    let outcome = scheduler.apply(.hold(request), now: garage.instant("06:00")).outcome
    guard case .refused(let conflict) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(conflict.reason == .nobodyOnShift)
    #expect(
      conflict.words(at: garage.site)
        == "Nobody who can do it works for all of that time. Free that day: 09:00.")
  }

  @Test("A limit is named")
  func limit() {
    let conflict = Conflict(reason: .customerLimit(2), alternatives: .none)
    #expect(conflict.words(at: garage.site) == "A customer may have 2 of these at a time.")
  }
}
