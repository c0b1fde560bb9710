import Fixtures
import SchedulerTrials
import Scheduling
import Testing
import TimeAndMoney

@Suite("The waitlist")
struct WaitlistTests {
  private let garage = Garage.oneBay.under(.busyQuarterHours)
  private var now: Instant { garage.instant("06:00") }
  private var nine: Instant { garage.instant("09:00") }

  private func join(
    _ customer: UInt64, from: String = "09:00", to: String = "09:00", price: Int64 = 5_000,
    _ scheduler: inout Scheduler, now: Instant? = nil
  ) -> WaitlistID? {
    scheduler.joinWaitlist(
      WaitlistRequest(
        site: 0, job: garage.jobs[0], earliest: garage.instant(from), latest: garage.instant(to),
        customer: CustomerID(customer), price: Money(minorUnits: price)), now: now ?? self.now)
  }

  @Test("Who finds a place free is offered it at once")
  func atOnce() throws {
    var scheduler = garage.scheduler
    let id = try must(join(1, from: "08:50", to: "12:00", &scheduler))
    let offered = try must(scheduler.offer(to: id, at: 0))
    #expect(scheduler.start(of: offered) == nine)
    #expect(
      scheduler.news(for: .customer) == [.placeOffered(start: nine, until: now + .minutes(30))])
    #expect(scheduler.confirm(offered, now: now) == .confirmed)
    #expect(scheduler.waitlistLength(at: 0) == 0 && scheduler.amounts(of: offered) == [5_000, 0])
  }

  @Test(
    "A place that comes free goes to the first in line, and from him to the next when he does not answer"
  )
  func chain() throws {
    var scheduler = garage.scheduler
    let booked = try must(scheduler.booking(0, at: nine, for: 9, now: now))
    let lines = try (1...3).map { try must(join($0, &scheduler)) }
    #expect(lines.allSatisfy { scheduler.offer(to: $0, at: 0) == nil })
    _ = scheduler.cancel(booked, now: now)
    // The place is his alone while he thinks.
    #expect(!scheduler.starts(of: 0, now: now).contains(nine))
    for (turn, line) in lines.enumerated() {
      let offered = try must(scheduler.offer(to: line, at: 0))
      #expect(scheduler.customer(of: offered) == CustomerID(UInt64(turn + 1)))
      let until = now + .minutes(Int64(30 * (turn + 1)))
      _ = scheduler.apply(.wait, now: until - .microseconds(1))
      #expect(scheduler.offer(to: line, at: 0) == offered)
      let told = scheduler.apply(.wait, now: until).notices.map(\.news)
      #expect(told.first == .placeLapsed)
      #expect(scheduler.waitlistLength(at: 0) == 2 - turn)
    }
    #expect(scheduler.starts(of: 0, now: scheduler.now).contains(nine) && scheduler.standing == 0)
  }

  @Test("Who declines lets the next one have it at once; who leaves the line too")
  func declines() throws {
    var scheduler = garage.scheduler
    let first = try must(join(1, &scheduler))
    let second = try must(join(2, &scheduler))
    let third = try must(join(3, &scheduler))
    #expect(scheduler.release(try must(scheduler.offer(to: first, at: 0)), now: now) == true)
    #expect(scheduler.offer(to: second, at: 0) != nil)
    #expect(scheduler.leaveWaitlist(second, now: now) == true)
    #expect(scheduler.offer(to: third, at: 0) != nil)
    #expect(!scheduler.leaveWaitlist(second, now: now) && !scheduler.leaveWaitlist(first, now: now))
  }

  @Test("Whose wish does not fit is passed over and keeps his turn")
  func passedOver() throws {
    var scheduler = garage.scheduler
    let booked = try ["09:00", "10:00"].map {
      try must(scheduler.booking(0, at: garage.instant($0), now: now))
    }
    let ten = try must(join(1, from: "10:00", to: "10:00", &scheduler))
    let early = try must(join(2, from: "09:00", to: "09:00", &scheduler))
    _ = scheduler.cancel(booked[0], now: now)
    #expect(scheduler.offer(to: ten, at: 0) == nil && scheduler.offer(to: early, at: 0) != nil)
    _ = scheduler.cancel(booked[1], now: now)
    #expect(scheduler.offer(to: ten, at: 0) != nil)
  }

  @Test("The line forgets a wish when its last start can no longer be held, and not before")
  func wishEnds() throws {
    var scheduler = garage.scheduler
    _ = try must(scheduler.booking(0, at: nine, now: now))
    _ = try must(join(1, &scheduler))
    _ = scheduler.apply(.wait, now: nine)
    #expect(scheduler.waitlistLength(at: 0) == 1)
    #expect(
      scheduler.apply(.wait, now: nine + .microseconds(1)).notices.map(\.news) == [.placeLapsed])
    #expect(scheduler.waitlistLength(at: 0) == 0)
  }

  @Test("Nobody lines up for what is over, for nothing, or for less than nothing")
  func refused() {
    var scheduler = garage.scheduler
    #expect(join(1, from: "05:00", to: "05:45", &scheduler) == nil)
    #expect(join(1, from: "10:00", to: "09:00", &scheduler) == nil)
    #expect(join(1, price: -1, &scheduler) == nil)
  }
}
