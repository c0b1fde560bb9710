import SchedulerTrials
import Scheduling
import Testing
import TimeAndMoney

@Suite("Holds and appointments")
struct HoldTests {
  private let garage = Garage.oneBay
  private var now: Instant { garage.instant("07:00") }
  private var nine: Instant { garage.instant("09:00") }

  @Test(
    "A hold waits for its confirmation up to, and not at, the instant at which it runs out",
    arguments: [
      (Span.zero, ConfirmOutcome.confirmed), (.minutes(5), .confirmed),
      (.minutes(10) - .microseconds(1), .confirmed), (.minutes(10), .holdExpired),
      (.minutes(10) + .microseconds(1), .holdExpired), (.days(1), .holdExpired),
    ])
  func expiry(after: Span, outcome: ConfirmOutcome) throws {
    var scheduler = garage.scheduler
    let slot = Slot(site: 0, job: 0, cell: scheduler.days(of: 0).cell(at: nine))
    guard case .held(let id, let expires) = scheduler.hold(slot, now: now) else {
      Issue.record("A free start is refused.")
      return
    }
    #expect(expires == now + .minutes(10))
    #expect(scheduler.confirm(id, now: now + after) == outcome)
    #expect(scheduler.standing == (outcome == .confirmed ? 1 : 0))
  }

  @Test(
    "A hold ends with the beginning of its slot, however long it may wait otherwise",
    arguments: [
      (Span.minutes(-1), ConfirmOutcome.confirmed), (.zero, .confirmed),
      (.microseconds(1), .holdExpired), (.minutes(3), .holdExpired),
    ])
  func slotBegins(after: Span, outcome: ConfirmOutcome) throws {
    var scheduler = garage.scheduler
    let held = scheduler.hold(0, at: nine, now: nine - .minutes(5))
    let id = try #require(held)
    #expect(scheduler.confirm(id, now: nine + after) == outcome)
    #expect(scheduler.standing == (outcome == .confirmed ? 1 : 0))
  }

  @Test("While a place is held nobody else gets it, and at the instant the hold runs out all do")
  func heldPlace() {
    var scheduler = garage.scheduler
    let held = scheduler.hold(0, at: nine, now: now)
    #expect(held != nil)
    let late = now + .minutes(10)
    for (instant, isFree) in [(now, false), (late - .microseconds(1), false), (late, true)] {
      var copy = scheduler
      #expect(copy.starts(of: 0, now: instant).contains(nine) == isFree)
      copy = scheduler
      #expect((copy.hold(0, at: nine, now: instant) != nil) == isFree)
      // A neighbour that overlaps is taken with it, one that only touches is not.
      copy = scheduler
      #expect((copy.hold(0, at: nine + .minutes(15), now: instant) != nil) == isFree)
      #expect(copy.starts(of: 0, now: instant).contains(garage.instant("08:30")))
    }
  }

  @Test("Holds run out one after the other, in the order in which they were given")
  func severalHolds() {
    var scheduler = garage.scheduler
    let starts = ["08:00", "09:00", "10:00", "11:00"].map { garage.instant($0) }
    for (minute, start) in starts.enumerated() {
      #expect(scheduler.hold(0, at: start, now: now + .minutes(Int64(minute))) != nil)
    }
    let standing = [Int64(9), 10, 11, 12, 13].map { minute in
      _ = scheduler.starts(of: 0, now: now + .minutes(minute))
      return scheduler.standing
    }
    #expect(standing == [4, 3, 2, 1, 0])
  }

  @Test("A hold that is given back is free at once, and giving it back twice does nothing")
  func release() throws {
    var scheduler = garage.scheduler
    let first = try #require(held(&scheduler))
    scheduler.release(first, now: now)
    let second = try #require(held(&scheduler))
    scheduler.release(first, now: now)
    #expect(scheduler.confirm(first, now: now) == .holdExpired)
    #expect(scheduler.confirm(second, now: now) == .confirmed)
    scheduler.release(second, now: now)
    #expect(!scheduler.starts(of: 0, now: now).contains(nine))
  }

  @Test("A cancelled appointment gives its place back, once")
  func cancellation() {
    var scheduler = garage.scheduler
    let before = scheduler.starts(of: 0, now: now)
    let id = scheduler.book(0, at: nine, now: now)
    #expect(scheduler.starts(of: 0, now: now).count == before.count - 3)
    #expect(scheduler.isCancelled(id, now: now + .minutes(30)) == true)
    #expect(scheduler.starts(of: 0, now: now + .minutes(30)) == before)
    #expect(scheduler.isCancelled(id, now: now + .minutes(30)) == false)
    #expect(scheduler.standing == 0)
  }

  @Test("Who has only a hold cannot cancel, and who is confirmed is not confirmed again")
  func wrongOrder() throws {
    var scheduler = garage.scheduler
    let id = try #require(held(&scheduler))
    #expect(scheduler.isCancelled(id, now: now) == false)
    #expect(scheduler.confirm(id, now: now) == .confirmed)
    #expect(scheduler.confirm(id, now: now) == .holdExpired)
    // The appointment stands all the same, long after the hold would have run out.
    #expect(!scheduler.starts(of: 0, now: now + .hours(1)).contains(nine))
    #expect(scheduler.standing == 1)
  }

  @Test("The name of an ended appointment never means the next one in its place")
  func names() {
    var scheduler = garage.scheduler
    let first = scheduler.book(0, at: nine, now: now)
    _ = scheduler.cancel(first, now: now)
    let second = scheduler.book(0, at: nine, now: now)
    #expect(first.index == second.index && first != second)
    #expect(scheduler.isCancelled(first, now: now) == false)
    #expect(scheduler.fallDue(first) == false)
    #expect(scheduler.checkIn(first) == .appointmentEnded)
    #expect(!scheduler.isPresent(first))
    #expect(scheduler.standing == 1)
  }

  @Test("A name is the same after it was one word of an event")
  func words() {
    var scheduler = Garage.twoBays.scheduler
    for _ in 0..<2 {
      let id = scheduler.book(0, at: nine, now: now)
      #expect(AppointmentID(word: id.word) == id)
    }
  }

  @Test("A copy of the scheduler is another future")
  func copies() {
    var one = garage.scheduler
    var other = one
    _ = one.book(0, at: nine, now: now)
    #expect(other.starts(of: 0, now: now).contains(nine))
    _ = other.book(0, at: garage.instant("10:00"), now: now)
    #expect(one.starts(of: 0, now: now).contains(garage.instant("10:00")))
  }

  @Test("Sites have their own books")
  func sites() {
    let two = Scheduler(
      catalogue: garage.catalogue, sites: [garage.site, Garage.kathmandu.site],
      rules: garage.rules, jobs: garage.jobs, firstDay: garage.firstDay, dayCount: 2)
    var scheduler = two
    _ = scheduler.book(0, at: nine, now: now)
    var list = StartList()
    scheduler.search(0, at: 0, now: now, into: &list)
    #expect(list.count == 35 && list.site == 0)
    // In Kathmandu it is 11:45; until 14:30 there are starts at 11:45 to 14:00.
    scheduler.search(0, at: 1, now: now, into: &list)
    #expect(list.site == 1 && list.cells(on: 0).count == 10)
  }

  private func held(_ scheduler: inout Scheduler) -> AppointmentID? {
    scheduler.hold(0, at: nine, now: now)
  }
}
