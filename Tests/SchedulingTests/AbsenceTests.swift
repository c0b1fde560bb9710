import Fixtures
import SchedulerTrials
import Scheduling
import Testing
import TimeAndMoney

@Suite("Somebody or something is missing")
struct AbsenceTests {
  /// The first technician knows one thing, each other one what the one before him knows and one thing more; nobody
  /// but the last is free at nine.
  private func chain(of moves: Int) throws -> (Garage, Scheduler, AppointmentID) {
    let skills = (0...moves + 1).map { Skill("skill \($0)", level: 1) }
    let people = (0...moves + 1).map { place in
      TechnicianGroup(
        name: "number \(place)", count: 1,
        skills: place == 0 ? [skills[0]] : [skills[place - 1], skills[place]], hours: .always)
    }
    let services = (0...moves).map { place in
      Service(
        name: "service \(place)", category: "", group: "", duration: .minutes(60),
        bufferAfter: .zero, listPrice: .zero, variableCost: .zero, bay: nil,
        skills: [skills[place]])
    }
    let garage = Garage(
      "chain", bays: [], technicians: people, services: services, rules: .busyQuarterHours, days: 1)
    var scheduler = garage.scheduler
    let ids = try (0...moves).map { service in
      try must(
        scheduler.booking(
          service, at: garage.instant("09:00"), now: garage.instant("06:00")))
    }
    #expect(ids.map { scheduler.technician(of: $0) } == Array(0...moves))
    return (garage, scheduler, ids[0])
  }

  @Test(
    "Who is missing is stood in for, and others move by up to three steps for that",
    arguments: [(0, true), (1, true), (2, true), (3, true), (4, false)])
  func steps(moves: Int, isKept: Bool) throws {
    let (garage, old, id) = try chain(of: moves)
    var scheduler = old
    let fates = scheduler.fates(
      of: .technician(0), from: garage.instant("09:00"), to: garage.instant("09:01"),
      now: garage.instant("06:00"))
    if isKept {
      #expect(fates == [.kept(technician: 1)])
      #expect(scheduler.start(of: id) == garage.instant("09:00"))
    } else {
      // He is back at a quarter past.
      #expect(fates == [.offered(["09:15", "09:30", "09:45"].map { garage.instant($0) })])
      #expect(scheduler.isConfirmed(id) == false)
    }
    // Everybody has one job, as before.
    let teams = scheduler.standingAppointments.map { scheduler.technician(of: $0) }
    #expect(Set(teams).count == (isKept ? moves + 1 : Set(teams).count))
  }

  private let garage = Garage.twoBays.under(.busyQuarterHours)
  private var now: Instant { garage.instant("06:00") }
  private func at(_ clock: String, day: Int = 0) -> Instant { garage.instant(clock, day: day) }

  @Test("An appointment is kept with another technician, and both sides are told")
  func kept() throws {
    var scheduler = garage.scheduler
    let id = try must(scheduler.booking(0, at: at("09:00"), now: now))
    #expect(
      scheduler.fates(of: .technician(0), from: at("08:00"), to: at("12:00"), now: now)
        == [.kept(technician: 1)])
    #expect(scheduler.news(for: .customer) == [.reassigned(technician: 1)])
    #expect(scheduler.technician(of: id) == 1)
  }

  @Test("Who insists on the technician who is missing is offered the nearest starts with him")
  func pinned() throws {
    var scheduler = garage.scheduler
    let id = try must(scheduler.booking(0, at: at("09:00"), technician: 0, now: now))
    let near = ["08:30", "08:15", "08:00"].map { at($0) }
    #expect(
      scheduler.fates(of: .technician(0), from: at("09:00"), to: at("10:00"), now: now)
        == [.offered(near)])
    #expect(scheduler.technician(of: id) == 0 && scheduler.start(of: id) == near[0])
  }

  @Test("Where nothing near is free the money goes back")
  func refunded() throws {
    let garage = garage.lasting(days: 1)
    var scheduler = garage.scheduler
    _ = try must(scheduler.booking(0, at: at("09:00"), technician: 0, now: now))
    #expect(
      scheduler.fates(of: .technician(0), from: at("00:00"), to: at("23:00"), now: now) == [
        .refunded
      ])
    #expect(scheduler.news(for: .provider) == [.cancelledByProvider(.noAlternative)])
    #expect(scheduler.sums == [10_000, 0, 10_000, 0] && scheduler.standing == 0)
  }

  @Test("When a bay breaks down a hold gives way first, then who was confirmed last")
  func bay() throws {
    var scheduler = garage.scheduler
    let first = try must(scheduler.booking(0, at: at("09:00"), now: now))
    let hold = try must(scheduler.hold(0, at: at("09:15"), now: now))
    var copy = scheduler
    let fates = copy.fates(of: .bay(0), from: at("08:00"), to: at("12:00"), now: now)
    #expect(fates == [.released] && copy.standing == 1)
    _ = scheduler.confirm(hold, now: now)
    let report = AbsenceReport(
      site: 0, resource: .bay(0), interval: Interval(at("08:00"), at("12:00")))
    let replanned = scheduler.reportAbsence(report, now: now)?.replanned
    #expect(replanned?.map(\.appointment) == [hold])
    #expect(scheduler.start(of: first) == at("09:00"))
  }

  @Test(
    "A bay that breaks down within a quarter of an hour displaces one customer who waits, not all")
  func withinACell() throws {
    var scheduler = garage.scheduler
    let ids = try (0..<2).map { _ in try must(scheduler.booking(0, at: at("09:00"), now: now)) }
    for id in ids { #expect(scheduler.fallDue(id, now: at("09:00")) == true) }
    let fates = scheduler.fates(
      of: .bay(0), from: at("09:07"), to: at("12:00"), now: at("09:07"))
    #expect(fates.count == 1)
    #expect(scheduler.start(of: ids[0]) == at("09:00"))
  }

  @Test("A closure moves everybody to another day; what is listed in it is nothing")
  func closure() throws {
    var scheduler = garage.scheduler
    let ids = try [0, 1].map { try must(scheduler.booking($0, at: at("09:00"), now: now)) }
    let fates = scheduler.fates(of: .site, from: at("00:00"), to: at("23:45"), now: now)
    #expect(fates.count == 2)
    #expect(ids.allSatisfy { scheduler.start(of: $0) == at("08:00", day: 1) })
    #expect(scheduler.starts(of: 0, now: now).allSatisfy { $0 >= at("00:00", day: 1) })
  }

  @Test("A closure reaches those who were sold a place beyond the plan")
  func closureBeyondThePlan() throws {
    let garage = Garage.crowded
    var scheduler = garage.scheduler
    let ids = try (0..<3).map { _ in
      try must(scheduler.booking(1, at: at("09:00"), now: now))
    }
    #expect(scheduler.isOverbooked(ids[2]) == true)
    let fates = scheduler.fates(of: .site, from: at("08:00"), to: at("13:00"), now: now)
    #expect(fates.count == 3 && !scheduler.isOverbooked(ids[2]))
  }

  @Test("Who still waits after his planned time is not left to a technician who goes")
  func waitsLong() throws {
    var scheduler = garage.scheduler
    let id = try must(scheduler.booking(0, at: at("09:00"), now: now))
    _ = scheduler.checkIn(id, now: at("09:00"))
    _ = scheduler.fallDue(id, now: at("09:00"))
    let fates = scheduler.fates(
      of: .technician(0), from: at("09:40"), to: at("13:00"), now: at("09:40"))
    #expect(fates.count == 1)
    guard case .offered = fates.first else {
      Issue.record("\(fates)")
      return
    }
  }

  @Test("Work that has begun is finished")
  func begun() throws {
    var scheduler = garage.scheduler
    let id = try must(scheduler.booking(0, at: at("09:00"), now: now))
    _ = scheduler.checkIn(id, now: at("09:00"))
    _ = scheduler.fallDue(id, now: at("09:00"))
    #expect(scheduler.start(id, now: at("09:00")) == true)
    #expect(
      scheduler.fates(of: .technician(0), from: at("09:10"), to: at("13:00"), now: at("09:10"))
        == [])
    #expect(scheduler.complete(id, now: at("09:30")) != nil)
  }

  @Test(
    "An absence can end sooner, once; from the next quarter of an hour on the technician is back")
  func ends() throws {
    var scheduler = Garage.oneBay.scheduler
    let report = AbsenceReport(
      site: 0, resource: .technician(0), interval: Interval(at("08:00"), at("12:00")))
    let id = try must(scheduler.reportAbsence(report, now: now)?.id)
    let moment = at("09:05")
    #expect(scheduler.starts(of: 0, now: moment).first == at("12:00"))
    #expect(scheduler.endAbsence(id, now: moment) == true)
    #expect(scheduler.starts(of: 0, now: moment).first == at("09:15"))
    #expect(scheduler.endAbsence(id, now: moment) == false)
    #expect(scheduler.endAbsence(AbsenceID(9), now: moment) == false)
  }

  @Test("What does not exist cannot be missing, and nothing is missing in the past")
  func unknown() {
    var scheduler = garage.scheduler
    let day = Interval(at("00:00"), at("23:00"))
    for resource in [Resource.technician(2), .technician(-1), .bay(1), .equipment(0)] {
      let report = AbsenceReport(site: 0, resource: resource, interval: day)
      #expect(scheduler.reportAbsence(report, now: now) == nil)
    }
    let past = AbsenceReport(site: 0, resource: .site, interval: Interval(at("00:00"), at("06:00")))
    #expect(scheduler.reportAbsence(past, now: now) == nil)
  }
}
