import Fixtures
import SchedulerTrials
import Scheduling
import Testing
import TimeAndMoney

@Suite("The day in the garage")
struct ExecutionTests {
  private let garage = Garage.twoBays
  private let early = Garage.twoBays.instant("06:00")

  private func at(_ clock: String) -> Instant { garage.instant(clock) }

  @Test("Who comes early is welcome and waits for his planned start")
  func earlyCustomer() {
    var scheduler = garage.scheduler
    let id = scheduler.book(0, at: at("09:00"), now: early)
    #expect(scheduler.checkIn(id) == .welcome)
    #expect(scheduler.isPresent(id))
    #expect(scheduler.nextToStart(at: 0) == nil)
    #expect(scheduler.blockedBays(0, at: 0) == 0)
    #expect(scheduler.fallDue(id) == true)
    let next = scheduler.nextToStart(at: 0)
    #expect(next?.appointment == id && next?.plannedStart == at("09:00"))
    scheduler.start(id)
    #expect(scheduler.nextToStart(at: 0) == nil && !scheduler.isPresent(id))
  }

  @Test("While a late customer is awaited his bay and his technician are blocked")
  func late() {
    var scheduler = garage.scheduler
    let id = scheduler.book(0, at: at("09:00"), now: early)
    #expect(scheduler.fallDue(id) == true)
    #expect(scheduler.nextToStart(at: 0) == nil)
    #expect(scheduler.blockedBays(0, at: 0) == 1)
    #expect((0..<2).map { scheduler.isBlocked(technician: $0, at: 0) } == [true, false])
    #expect(scheduler.dueAppointments(at: 0) == [id])
    #expect(scheduler.checkIn(id) == .welcome)
    // He is there, but until the work begins both stay blocked.
    #expect(scheduler.blockedBays(0, at: 0) == 1)
    #expect(scheduler.nextToStart(at: 0)?.appointment == id)
    scheduler.start(id)
    #expect(scheduler.blockedBays(0, at: 0) == 0)
    #expect(!scheduler.isBlocked(technician: 0, at: 0))
    #expect(scheduler.dueAppointments(at: 0) == [])
  }

  @Test("Work begins by planned start, not by who came first")
  func byPlannedStart() {
    let garage = Garage.oneBay
    var scheduler = garage.scheduler
    let ids = ["09:00", "09:30", "10:00"].map {
      scheduler.book(0, at: garage.instant($0), now: early)
    }
    for id in ids.reversed() { #expect(scheduler.checkIn(id) == .welcome) }
    #expect(scheduler.fallDue(ids[0]) == true)
    scheduler.start(ids[0])
    #expect(scheduler.fallDue(ids[1]) == true)
    #expect(scheduler.fallDue(ids[2]) == true)
    #expect(scheduler.dueAppointments(at: 0) == [ids[1], ids[2]])
    #expect(scheduler.nextToStart(at: 0) == nil)
    scheduler.complete(ids[0], now: garage.instant("10:05"))
    #expect(scheduler.nextToStart(at: 0)?.appointment == ids[1])
    scheduler.start(ids[1])
    scheduler.complete(ids[1], now: garage.instant("10:40"))
    #expect(scheduler.nextToStart(at: 0)?.appointment == ids[2])
  }

  @Test("Of two customers with the same planned start he goes first who was there first")
  func sameStart() {
    var scheduler = garage.scheduler
    let one = scheduler.book(0, at: at("09:00"), now: early)
    let other = scheduler.book(0, at: at("09:00"), now: early)
    #expect(scheduler.fallDue(one) && scheduler.fallDue(other))
    #expect(scheduler.checkIn(other) == .welcome && scheduler.checkIn(one) == .welcome)
    #expect(scheduler.nextToStart(at: 0)?.appointment == other)
    scheduler.start(other)
    #expect(scheduler.nextToStart(at: 0)?.appointment == one)
  }

  @Test("A customer waits for his own technician though another one and a bay are idle")
  func ownTechnician() {
    var scheduler = garage.scheduler
    let first = scheduler.book(0, at: at("09:00"), now: early)
    let second = scheduler.book(0, at: at("09:30"), now: early)
    let third = scheduler.book(0, at: at("09:30"), now: early)
    #expect([first, second, third].map { scheduler.technician(of: $0) } == [0, 0, 1])
    for id in [first, second, third] { #expect(scheduler.checkIn(id) == .welcome) }
    _ = scheduler.fallDue(first)
    scheduler.start(first)
    _ = scheduler.fallDue(second)
    #expect(scheduler.nextToStart(at: 0) == nil)
    // A bay is idle and due; the technician is busy, so he is not blocked.
    #expect(scheduler.blockedBays(0, at: 0) == 1)
    #expect(!scheduler.isBlocked(technician: 0, at: 0))
    _ = scheduler.fallDue(third)
    #expect(scheduler.nextToStart(at: 0)?.appointment == third)
    scheduler.start(third)
    // Both bays are busy: work is due, and no bay is idle.
    #expect(scheduler.blockedBays(0, at: 0) == 0)
    scheduler.complete(first, now: at("09:50"))
    #expect(scheduler.nextToStart(at: 0)?.appointment == second)
  }

  @Test("A customer waits while overruns fill the bays, though his technician is idle")
  func fullBays() {
    var scheduler = garage.scheduler
    let long = (0..<2).map { _ in scheduler.book(2, at: at("09:00"), now: early) }
    let next = scheduler.book(0, at: at("10:15"), now: early)
    for id in long {
      _ = scheduler.checkIn(id)
      _ = scheduler.fallDue(id)
      scheduler.start(id)
    }
    for id in long { scheduler.releaseTechnician(id) }
    _ = scheduler.fallDue(next)
    #expect(scheduler.checkIn(next) == .welcome)
    #expect(scheduler.nextToStart(at: 0) == nil)
    #expect(scheduler.isBlocked(technician: 0, at: 0))
    #expect(scheduler.blockedBays(0, at: 0) == 0)
    scheduler.complete(long[1], now: at("10:20"))
    #expect(scheduler.nextToStart(at: 0)?.appointment == next)
  }

  @Test("A technician who is done works on the next job while the bay is still in use")
  func technicianDone() {
    let garage = Garage(
      "two lifts, one mechanic", bays: [BayGroup(name: "lift", count: 2)],
      technicians: [.mechanics(1)], services: [.oilChange],
      jobs: [Job(service: 0, extraBayTime: .minutes(60))])
    var scheduler = garage.scheduler
    let one = scheduler.book(0, at: garage.instant("09:00"), now: early)
    let other = scheduler.book(0, at: garage.instant("09:30"), now: early)
    for id in [one, other] { _ = scheduler.checkIn(id) }
    _ = scheduler.fallDue(one)
    scheduler.start(one)
    _ = scheduler.fallDue(other)
    #expect(scheduler.nextToStart(at: 0) == nil)
    scheduler.releaseTechnician(one)
    #expect(scheduler.nextToStart(at: 0)?.appointment == other)
    scheduler.start(other)
    // Telling it twice does not free him from his new work.
    scheduler.releaseTechnician(one)
    scheduler.complete(one, now: garage.instant("10:30"))
    #expect(!scheduler.isBlocked(technician: 0, at: 0))
    #expect(scheduler.standing == 1)
  }

  @Test("Word of a technician who was done long ago does not free the next customer's technician")
  func lateWord() {
    let garage = Garage.oneBay
    var scheduler = garage.scheduler
    let first = scheduler.book(0, at: garage.instant("09:00"), now: early)
    _ = scheduler.checkIn(first)
    _ = scheduler.fallDue(first)
    scheduler.start(first)
    scheduler.complete(first, now: garage.instant("09:30"))
    // The next appointments take the place of the first one in memory.
    let second = scheduler.book(0, at: garage.instant("09:30"), now: garage.instant("09:30"))
    let third = scheduler.book(0, at: garage.instant("10:00"), now: garage.instant("09:30"))
    for id in [second, third] { _ = scheduler.checkIn(id) }
    _ = scheduler.fallDue(second)
    scheduler.start(second)
    _ = scheduler.fallDue(third)
    scheduler.releaseTechnician(first)
    #expect(!scheduler.isBlocked(technician: 0, at: 0))
  }

  @Test("Who does not come gives the rest of the plan free, from the next cell of the grid on")
  func absence() {
    let garage = Garage.dayAndNight
    for (clock, free) in [("09:15", "09:15"), ("09:16", "09:30"), ("09:30", "09:30")] {
      var scheduler = garage.scheduler
      let id = scheduler.book(1, at: garage.instant("09:00"), now: garage.instant("06:00"))
      let now = garage.instant(clock)
      #expect(scheduler.recordAbsence(id, now: now) == false)
      #expect(scheduler.fallDue(id) == true)
      #expect(scheduler.starts(of: 0, now: now).first == garage.instant("14:00"))
      #expect(scheduler.recordAbsence(id, now: now) == true)
      #expect(scheduler.starts(of: 0, now: now).first == garage.instant(free))
      #expect(scheduler.blockedBays(0, at: 0) == 0)
      #expect(!scheduler.isBlocked(technician: 0, at: 0))
      #expect(scheduler.dueAppointments(at: 0).isEmpty)
      #expect(scheduler.recordAbsence(id, now: now) == false)
      #expect(scheduler.checkIn(id) == .appointmentEnded)
      #expect(scheduler.standing == 0)
    }
  }

  @Test("Who walks away from the queue is not called any more")
  func walksAway() {
    var scheduler = garage.scheduler
    let id = scheduler.book(0, at: at("09:00"), now: early)
    _ = scheduler.fallDue(id)
    _ = scheduler.checkIn(id)
    #expect(scheduler.recordAbsence(id, now: at("09:40")) == true)
    #expect(scheduler.nextToStart(at: 0) == nil)
  }

  @Test(
    "Work that ends early gives the rest of its plan free, work that overruns gives nothing",
    arguments: [("09:10", "09:15"), ("09:15", "09:15"), ("09:16", "09:30"), ("10:40", "10:45")])
  func completion(clock: String, free: String) {
    let garage = Garage.oneBay
    var scheduler = garage.scheduler
    let id = scheduler.book(0, at: garage.instant("09:00"), now: early)
    _ = scheduler.checkIn(id)
    _ = scheduler.fallDue(id)
    scheduler.start(id)
    let now = garage.instant(clock)
    #expect(scheduler.dueAppointments(at: 0).isEmpty)
    scheduler.complete(id, now: now)
    #expect(scheduler.starts(of: 0, now: now).first == garage.instant(free))
    #expect(scheduler.standing == 0)
  }

  @Test("Bays are blocked as many as are idle and due, the smaller of both")
  func blockedBays() {
    var scheduler = garage.scheduler
    let ids = ["09:00", "09:00", "09:30", "09:30"].map {
      scheduler.book(0, at: at($0), now: early)
    }
    var blocked: [Int] = []
    for id in ids {
      _ = scheduler.fallDue(id)
      blocked.append(scheduler.blockedBays(0, at: 0))
    }
    for id in ids.prefix(2) {
      _ = scheduler.checkIn(id)
      scheduler.start(id)
      blocked.append(scheduler.blockedBays(0, at: 0))
    }
    for id in ids.prefix(2) {
      scheduler.complete(id, now: at("09:40"))
      blocked.append(scheduler.blockedBays(0, at: 0))
    }
    for id in ids.suffix(2) {
      _ = scheduler.recordAbsence(id, now: at("09:50"))
      blocked.append(scheduler.blockedBays(0, at: 0))
    }
    #expect(blocked == [1, 2, 2, 2, 1, 0, 1, 2, 1, 0])
  }

  @Test("Advice needs no bay and a wash no technician: neither waits for what it does not need")
  func halves() {
    let garage = Garage.skilled
    var scheduler = garage.scheduler
    let advice = scheduler.book(2, at: garage.instant("09:00"), now: early)
    let wash = scheduler.book(3, at: garage.instant("09:00"), now: early)
    for id in [advice, wash] {
      _ = scheduler.checkIn(id)
      _ = scheduler.fallDue(id)
    }
    #expect(scheduler.blockedBays(0, at: 0) == 1 && scheduler.blockedBays(1, at: 0) == 0)
    #expect((0..<3).map { scheduler.isBlocked(technician: $0, at: 0) } == [false, false, true])
    scheduler.start(advice)
    #expect(scheduler.nextToStart(at: 0)?.appointment == wash)
    scheduler.start(wash)
    scheduler.complete(wash, now: garage.instant("09:20"))
    scheduler.complete(advice, now: garage.instant("10:00"))
    #expect(scheduler.standing == 0)
  }

  @Test(
    "On no random day does a bay or a technician do two things at once, or stand idle beside work",
    arguments: [Garage.skilled, .twoBays, .oneBay])
  func randomDays(garage: Garage) {
    for seed in UInt64(1)...150 {
      var day = RandomDay(garage, seed: seed)
      if let complaint = day.run() {
        Issue.record("Seed \(seed), \(complaint)")
        return
      }
      #expect(day.scheduler.standing == 0, "seed \(seed)")
    }
  }
}
