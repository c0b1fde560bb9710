import Fixtures
import SchedulerTrials
import Scheduling
import Testing
import TimeAndMoney

@Suite("Places sold beyond the plan")
struct OverbookingTests {
  private func garage(bays: Int, showRate: Double) -> Garage {
    let service = Service(
      name: "check", category: "", group: "", duration: .minutes(30), bufferAfter: .zero,
      listPrice: Money(minorUnits: 10_000), variableCost: .zero, bay: "lift", skills: [],
      rules: .with { $0.expectedShowRate = Share(showRate) })
    return Garage(
      "overbooked", bays: [BayGroup(name: "lift", count: bays)], technicians: [],
      services: [service], rules: .busyQuarterHours)
  }

  @Test(
    "A start is sold until so many are expected as there are bays",
    arguments: [
      (1, 1.0, 1), (1, 0.51, 1), (1, 0.5, 2), (4, 0.8, 5), (4, 0.81, 4), (2, 0.6, 3), (3, 0.25, 12),
    ])
  func showRate(bays: Int, rate: Double, sold: Int) {
    let garage = garage(bays: bays, showRate: rate)
    var scheduler = garage.scheduler
    let nine = garage.instant("09:00")
    let now = garage.instant("06:00")
    var ids: [AppointmentID] = []
    while let id = scheduler.booking(0, at: nine, now: now) { ids.append(id) }
    #expect(ids.count == sold)
    #expect(ids.map { scheduler.isOverbooked($0) } == (0..<sold).map { $0 >= bays })
    #expect(!scheduler.starts(of: 0, now: now).contains(nine))
  }

  private func full() throws -> (Garage, Scheduler, [AppointmentID]) {
    let garage = garage(bays: 1, showRate: 0.3)
    var scheduler = garage.scheduler
    let nine = garage.instant("09:00")
    let ids = try (0..<3).map { _ in
      try must(scheduler.booking(0, at: nine, now: garage.instant("06:00")))
    }
    return (garage, scheduler, ids)
  }

  @Test("When somebody cancels, the next place goes to who was sold one first")
  func promoted() throws {
    var (garage, scheduler, ids) = try full()
    _ = scheduler.cancel(ids[0], now: garage.instant("06:30"))
    #expect(ids.dropFirst().map { scheduler.isOverbooked($0) } == [false, true])
  }

  @Test("Who cannot be moved to another start keeps his turn")
  func turn() throws {
    var (garage, scheduler, ids) = try full()
    #expect(
      scheduler.reschedule(ids[1], to: garage.instant("05:00"), now: garage.instant("06:30")) == nil
    )
    _ = scheduler.cancel(ids[0], now: garage.instant("06:30"))
    #expect(ids.dropFirst().map { scheduler.isOverbooked($0) } == [false, true])
  }

  @Test("When somebody does not come, who waits without a place is served from then on")
  func noShow() throws {
    var (garage, scheduler, ids) = try full()
    let nine = garage.instant("09:00")
    for id in ids { #expect(scheduler.fallDue(id, now: nine) == true) }
    #expect(scheduler.checkIn(ids[1], now: nine) == .welcome)
    #expect(scheduler.nextToStart(at: 0) == nil && !scheduler.start(ids[1], now: nine))
    let later = nine + .minutes(10)
    #expect(scheduler.recordNoShow(ids[0], now: later) != nil)
    #expect(
      !scheduler.isOverbooked(ids[1]) && scheduler.start(of: ids[1]) == garage.instant("09:15"))
    #expect(scheduler.nextToStart(at: 0)?.appointment == ids[1])
    #expect(scheduler.start(ids[1], now: later) == true)
  }

  @Test("Who could not be served by closing is turned away with all his money")
  func turnedAway() throws {
    var (garage, scheduler, ids) = try full()
    let nine = garage.instant("09:00")
    #expect(
      scheduler.fallDue(ids[2], now: nine) && scheduler.checkIn(ids[2], now: nine) == .welcome)
    #expect(scheduler.turnAway(ids[2], now: garage.instant("13:00")) == true)
    #expect(scheduler.news(for: .customer) == [.cancelledByProvider(.overbooked)])
    #expect(scheduler.sums == [30_000, 0, 10_000, 0] && scheduler.standing == 2)
  }

  @Test("An alternative is a place in the plan, though a nearer start could be sold beyond it")
  func alternative() throws {
    let garage = garage(bays: 1, showRate: 0.5)
    var scheduler = garage.scheduler
    let now = garage.instant("06:00")
    var ids: [AppointmentID] = []
    for clock in ["08:30", "09:00", "09:30"] {
      ids.append(try must(scheduler.booking(0, at: garage.instant(clock), now: now)))
    }
    guard case .offered(let near) = scheduler.cancelByProvider(ids[1], now: now)?.fate else {
      Issue.record("Nothing is offered.")
      return
    }
    #expect(near.first == garage.instant("10:00") || near.first == garage.instant("08:00"))
    #expect(!scheduler.isOverbooked(ids[1]) && scheduler.start(of: ids[1]) == near[0])
  }

  @Test("A visit of several services is sold beyond the plan only where each of them may be")
  func several() throws {
    let garage = Garage(
      "an oil change alone, with wax, and twice", bays: [BayGroup(name: "lift", count: 4)],
      technicians: [.mechanics(4)], services: [.soldTwice, .wax, .seldomKept],
      jobs: [Job(service: 0), Job(services: [0, 1]), Job(services: [0, 2])],
      rules: .busyQuarterHours)
    let nine = garage.instant("09:00")
    let now = garage.instant("06:00")
    // Four of five are expected to an oil change, all to the wax; of several services the most expected counts.
    for (job, sold) in [(0, 5), (1, 4), (2, 5)] {
      var scheduler = garage.scheduler
      var count = 0
      while scheduler.booking(job, at: nine, for: UInt64(count), now: now) != nil { count += 1 }
      #expect(count == sold, "job \(job)")
    }
  }
}
