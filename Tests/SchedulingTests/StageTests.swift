import Fixtures
import SchedulerTrials
import Scheduling
import Testing
import TimeAndMoney

@Suite("Visits of several stages")
struct StageTests {
  /// Two lifts with one rig, two mechanics and one desk.
  private let garage = Garage(
    "one desk", hours: .daily("08:00-16:00"),
    bays: [BayGroup(name: "lift", count: 2), BayGroup(name: "box", count: 1)],
    equipment: [EquipmentGroup(name: "rig", count: 1)],
    technicians: [
      .mechanics(2),
      TechnicianGroup(
        name: "desk", count: 1,
        skills: [Skill("advice", level: 1), Skill("till", level: 1)], hours: .always),
    ],
    services: [.fullVisit, .soldTwice, .alignment, .polish, .wax],
    jobs: [
      Job(service: 0), Job(service: 1), Job(service: 2), Job(service: 3), Job(service: 3),
      Job(services: [1, 4]),
    ], rules: .busy)
  private var now: Instant { garage.instant("07:00") }
  private var nine: Instant { garage.instant("09:00") }

  @Test(
    "The advisor has ten minutes, the lift and its mechanic the next fifty, the till the last five")
  func plan() throws {
    var scheduler = garage.scheduler
    let id = try must(scheduler.booking(0, at: nine, now: now))
    let parts = scheduler.plan(of: id)
    #expect(parts.map { nine.span(to: $0.start) } == [.zero, .minutes(10), .minutes(60)])
    #expect(parts.map(\.pools.count) == [0, 1, 0])
    #expect(
      parts.map { $0.technician?.interval.length } == [.minutes(10), .minutes(50), .minutes(5)])
    // The mechanics are 0 and 1, the desk is 2.
    #expect(parts.map { $0.technician?.technician } == [2, 0, 2])
  }

  @Test("While the lift is at work the advisor sees the next customer, and not two at once")
  func interleaved() throws {
    var scheduler = garage.scheduler
    _ = try must(scheduler.booking(0, at: nine, now: now))
    let starts = scheduler.starts(of: 0, now: now)
    #expect(!starts.contains(nine) && starts.contains(nine + .minutes(15)))
    // Three quarters of an hour later his ten minutes do not touch the five at the till from ten on.
    #expect(starts.contains(nine + .minutes(45)))
    #expect(!starts.contains(nine + .minutes(60)))
  }

  @Test("Each stage waits for its own resources, and a visit is complete after its last")
  func execution() throws {
    var scheduler = garage.scheduler
    let ids = try [0, 15].map { minutes in
      try must(scheduler.booking(0, at: nine + .minutes(minutes), now: now))
    }
    var moment = nine
    func wait(_ minutes: Int64) { moment += .minutes(minutes) }
    for id in ids {
      #expect(scheduler.checkIn(id, CheckIn(distance: 5, hasPhoto: true), now: moment) == .welcome)
    }
    #expect(scheduler.fallDue(ids[0], now: moment) && scheduler.start(ids[0], now: moment))
    #expect(scheduler.complete(ids[0], now: moment) == nil)
    wait(15)
    // The advisor overruns: the next customer waits though a lift is idle.
    #expect(scheduler.fallDue(ids[1], now: moment) && !scheduler.start(ids[1], now: moment))
    #expect(scheduler.finishStage(ids[0], now: moment) == true)
    #expect(scheduler.nextToStart(at: 0)?.appointment == ids[0])
    #expect(scheduler.start(ids[1], now: moment) && scheduler.start(ids[0], now: moment))
    #expect(scheduler.walkAway(ids[0], now: moment) == false)
    wait(50)
    #expect(
      scheduler.finishStage(ids[0], now: moment) && scheduler.finishStage(ids[1], now: moment))
    #expect(scheduler.start(ids[0], now: moment) && scheduler.start(ids[1], now: moment))
    wait(5)
    #expect(scheduler.finishStage(ids[0], now: moment) == false)
    #expect(scheduler.complete(ids[0], now: moment) != nil)
    #expect(scheduler.standing == 1)
  }

  @Test(
    "Two lifts share one rig: two alignments follow each other, an alignment and an oil change do not"
  )
  func equipment() throws {
    var scheduler = garage.scheduler
    let id = try must(scheduler.booking(2, at: nine, for: 1, now: now))
    #expect(scheduler.plan(of: id)[0].pools.map(\.pool) == [0, 2])
    #expect(!scheduler.starts(of: 2, now: now).contains(nine + .minutes(45)))
    #expect(scheduler.starts(of: 2, now: now).contains(nine + .minutes(60)))
    #expect(scheduler.starts(of: 1, now: now).contains(nine))
    // On the floor too.
    let other = try must(scheduler.booking(2, at: nine + .minutes(60), for: 2, now: now))
    let late = nine + .minutes(60)
    for id in [id, other] {
      _ = scheduler.checkIn(id, CheckIn(distance: 5, hasPhoto: true), now: late)
      #expect(scheduler.fallDue(id, now: late) == true)
    }
    #expect(scheduler.start(id, now: late) && !scheduler.start(other, now: late))
    #expect(scheduler.complete(id, now: late) != nil && scheduler.start(other, now: late))
  }

  @Test("A rig that is missing displaces alignments and nothing else")
  func missingRig() throws {
    var scheduler = garage.scheduler
    _ = try must(scheduler.booking(1, at: nine, for: 1, now: now))
    _ = try must(scheduler.booking(2, at: nine, for: 1, now: now))
    let fates = scheduler.fates(
      of: .equipment(0), from: nine, to: nine + .hours(1), now: now)
    #expect(fates.count == 1)
  }

  @Test("An add-on is done in the same visit and never alone")
  func addOn() throws {
    var scheduler = garage.scheduler
    let id = try must(scheduler.booking(5, at: nine, now: now))
    // Thirty minutes of oil change, ten of wax and five of buffer.
    #expect(scheduler.plan(of: id)[0].technician?.interval.length == .minutes(45))
    let alone = HoldRequest(
      site: 0, job: Job(service: 4), start: nine, customer: CustomerID(1), price: .zero)
    guard case .refused(let conflict) = scheduler.apply(.hold(alone), now: now).outcome else {
      Issue.record("Wax alone is held.")
      return
    }
    #expect(conflict.reason == .notServed)
  }
}
