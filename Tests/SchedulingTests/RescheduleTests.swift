import Fixtures
import SchedulerTrials
import Scheduling
import Testing
import TimeAndMoney

@Suite("A customer moves his appointment")
struct RescheduleTests {
  private let garage = Garage.oneBay.under(.busyQuarterHours)
  private var now: Instant { garage.instant("00:30") }
  private func at(_ clock: String, day: Int = 0) -> Instant { garage.instant(clock, day: day) }

  @Test("The old start is free again and the new one is taken, and both sides are told")
  func moves() throws {
    var scheduler = garage.scheduler
    let id = try must(scheduler.booking(0, at: at("09:00"), now: now))
    #expect(scheduler.reschedule(id, to: at("10:00"), now: now) == .zero)
    let starts = scheduler.starts(of: 0, now: now)
    #expect(starts.contains(at("09:00")) && !starts.contains(at("10:00")))
    let news = News.rescheduled(from: at("09:00"), to: at("10:00"))
    for party in [Notice.Party.customer, .provider] {
      var copy = scheduler
      _ = copy.reschedule(id, to: at("09:00"), now: now)
      #expect(copy.news(for: party) == [.rescheduled(from: at("10:00"), to: at("09:00"))])
      #expect(news != copy.news(for: party)[0])
    }
    #expect(scheduler.amounts(of: id) == [10_000, 0])
    #expect(scheduler.sums == [20_000, 0, 10_000, 0])
  }

  @Test("He may move into the time he has himself")
  func overlapsItself() throws {
    var scheduler = garage.scheduler
    let id = try must(scheduler.booking(0, at: at("09:00"), now: now))
    #expect(scheduler.reschedule(id, to: at("09:15"), now: now) == .zero)
    #expect(scheduler.start(of: id) == at("09:15"))
  }

  @Test(
    "Where the new start cannot be had all is exactly as before",
    arguments: ["10:00", "09:50", "07:00", "12:45", "09:07"])
  func staysPut(clock: String) throws {
    var scheduler = garage.scheduler
    let id = try must(scheduler.booking(0, at: at("09:00"), now: now))
    _ = try must(scheduler.booking(0, at: at("10:00"), now: now))
    let before = scheduler
    #expect(scheduler.reschedule(id, to: at(clock), now: now) == nil)
    #expect(scheduler.notices.isEmpty && scheduler.ledger == before.ledger)
    #expect(scheduler.plan(of: id) == before.plan(of: id))
    var old = before
    #expect(scheduler.starts(of: 0, now: now) == old.starts(of: 0, now: now))
    let refused = scheduler.apply(.reschedule(id, to: at(clock), price: nil), now: now)
    guard case .refused = refused.outcome else {
      Issue.record("\(refused.outcome)")
      return
    }
  }

  @Test(
    "Moving costs what a cancellation would: nothing up to six hours before, a fee a microsecond later",
    arguments: [(Span.zero, 0), (.microseconds(1), 3_000)] as [(Span, Int64)])
  func fee(late: Span, fee: Int64) throws {
    var scheduler = garage.scheduler
    let id = try must(scheduler.booking(0, at: at("09:00"), now: now))
    let moment = at("03:00") + late
    let price = Money(minorUnits: 8_000)
    #expect(scheduler.reschedule(id, to: at("11:00"), price: price, now: moment)?.minorUnits == fee)
    #expect(scheduler.amounts(of: id) == [8_000, 0])
    #expect(scheduler.sums == [18_000, fee, 10_000 - fee, 0])
  }

  @Test("A negative price is refused, and so is moving what was only held or has ended")
  func refused() throws {
    var scheduler = garage.scheduler
    let held = try must(scheduler.hold(0, at: at("09:00"), now: now))
    #expect(scheduler.reschedule(held, to: at("11:00"), now: now) == nil)
    _ = scheduler.confirm(held, now: now)
    let price = Money(minorUnits: -1)
    #expect(scheduler.reschedule(held, to: at("11:00"), price: price, now: now) == nil)
    _ = scheduler.cancel(held, now: now)
    #expect(scheduler.reschedule(held, to: at("11:00"), now: now) == nil)
    #expect(scheduler.standing == 0)
  }

  @Test("The provider is asked about the new start")
  func providerIsAsked() throws {
    let garage = Garage.workshop
    var scheduler = garage.scheduler
    let now = garage.instant("00:30")
    let id = try must(scheduler.booking(2, at: garage.instant("09:00"), now: now))
    #expect(scheduler.accept(id, now: now) == true)
    #expect(scheduler.reschedule(id, to: garage.instant("10:00"), now: now) == .zero)
    #expect(scheduler.news(for: .provider).last == .answerAsked(until: now + .minutes(25)))
    #expect(scheduler.accept(id, now: now) == true)
    #expect(scheduler.accept(id, now: now) == false)
  }

  @Test("What somebody took over on the way is his from then on, also after a refused rescheduling")
  func takenOver() throws {
    let garage = Garage(
      "two mechanics", bays: [BayGroup(name: "lift", count: 2)], technicians: [.mechanics(2)],
      services: [.oilChange], rules: .busyQuarterHours)
    var scheduler = garage.scheduler
    let early = try must(scheduler.booking(0, at: garage.instant("09:00"), now: now))
    let earlier = try must(scheduler.booking(0, at: garage.instant("08:45"), now: now))
    #expect([early, earlier].map { scheduler.technician(of: $0) } == [0, 1])
    // At a quarter past the second mechanic is done with what he had, and takes over the rest of the other.
    let quarter = garage.instant("09:15")
    #expect(scheduler.cancelByProvider(early, now: quarter)?.fate == .kept(technician: 1))
    #expect(scheduler.reschedule(early, to: garage.instant("05:00"), now: quarter) == nil)
    #expect(scheduler.isConfirmed(early) && scheduler.technician(of: early) == 1)
    #expect(scheduler.violations.isEmpty && scheduler.contradiction == nil)
  }
}
