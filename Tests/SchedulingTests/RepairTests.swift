import Fixtures
import SchedulerTrials
import Scheduling
import Testing
import TimeAndMoney

/// Moves of several steps that come to nothing, and what they leave behind.
@Suite("Moves that are taken back")
struct RepairTests {
  private static func service(_ name: String, minutes: Int64, skill: String) -> Service {
    Service(
      name: name, category: "", group: "", duration: .minutes(minutes), bufferAfter: .zero,
      listPrice: Money(minorUnits: 10_000), variableCost: .zero, bay: nil,
      skills: [Skill(skill, level: 1)])
  }

  private static func technician(_ name: String, _ skills: String...) -> TechnicianGroup {
    TechnicianGroup(
      name: name, count: 1, skills: skills.map { Skill($0, level: 1) }, hours: .daily("08:00-13:00")
    )
  }

  /// Five people. Brakes: Gerd, or else Tina. Tyres: Tina or Omar. Glass: Tina alone. Engines: Xaver or Omar. Oil: Xaver,
  /// Omar, or else Yusuf, who knows most.
  private let garage = Garage(
    "five people", bays: [],
    technicians: [
      technician("Gerd", "brakes"), technician("Tina", "brakes", "tyres", "glass"),
      technician("Omar", "tyres", "engines", "oil"), technician("Xaver", "engines", "oil"),
      technician("Yusuf", "oil", "paint", "wood", "locks"),
    ],
    services: [
      service("brakes", minutes: 60, skill: "brakes"),
      service("tyres", minutes: 30, skill: "tyres"),
      service("glass", minutes: 30, skill: "glass"),
      service("engine", minutes: 60, skill: "engines"), service("oil", minutes: 30, skill: "oil"),
    ], days: 1)
  private var now: Instant { garage.instant("07:00") }

  /// Gerd has brakes at 10:00, Tina tyres at 10:00 and perhaps glass at 10:30, Xaver oil at 10:45, and so Omar the engine
  /// at 10:15.
  private func booked(hasGlass: Bool) throws -> (scheduler: Scheduler, ids: [AppointmentID]) {
    var scheduler = garage.scheduler
    let wishes = [(0, "10:00"), (1, "10:00"), (4, "10:45"), (3, "10:15")]
    let ids = try (wishes + (hasGlass ? [(2, "10:30")] : [])).map { job, clock in
      try must(scheduler.booking(job, at: garage.instant(clock), now: now))
    }
    #expect(ids.map { scheduler.technician(of: $0) } == [0, 1, 3, 2] + (hasGlass ? [1] : []))
    return (scheduler, ids)
  }

  /// Gerd is ill from 10 to 11.
  private func whatBecomes(in scheduler: inout Scheduler) -> [Replanned.Fate] {
    scheduler.fates(
      of: .technician(0), from: garage.instant("10:00"), to: garage.instant("11:00"), now: now)
  }

  @Test(
    "Who was moved three steps deep and back again is busy as before: nobody books him a second time"
  )
  func takenBack() throws {
    var (scheduler, ids) = try booked(hasGlass: true)
    // For Tina to do the brakes, the tyres would go to Omar, his engine to Xaver, and Xaver's oil to Omar, who has the
    // engine no longer; but nobody else can do the glass.
    let nearest = ["09:00", "11:00", "08:45"].map { garage.instant($0) }
    #expect(whatBecomes(in: &scheduler) == [.offered(nearest)])
    #expect(ids.dropFirst().map { scheduler.technician(of: $0) } == [1, 3, 2, 1])
    #expect(scheduler.contradiction == nil)
    // Omar has the engine until 11:15, Tina the glass until 11:00.
    let tyres = scheduler.starts(of: 1, now: now)
    #expect(tyres.contains(garage.instant("11:00")))
    for clock in ["10:30", "10:45"] {
      let held = scheduler.hold(1, at: garage.instant(clock), now: now)
      #expect(!tyres.contains(garage.instant(clock)) && held == nil)
    }
  }

  @Test(
    "Who was given something while he was freed himself can be freed of it later: nothing free is refused"
  )
  func swapped() throws {
    var (scheduler, ids) = try booked(hasGlass: false)
    #expect(whatBecomes(in: &scheduler) == [.kept(technician: 1)])
    // Brakes, tyres, oil, engine: Omar and Xaver have changed places.
    #expect(ids.map { scheduler.technician(of: $0) } == [1, 2, 2, 3])
    #expect(scheduler.contradiction == nil)
    // Tina has the brakes until 11:00, Omar the oil from 10:45 on; Yusuf can take it.
    let quarter = garage.instant("10:45")
    #expect(scheduler.starts(of: 1, now: now).contains(quarter) == true)
    let tyres = try must(scheduler.hold(1, at: quarter, now: now))
    #expect(scheduler.technician(of: tyres) == 2 && scheduler.technician(of: ids[2]) == 4)
  }

  @Test("What has begun by the clock is moved no more, though nobody has said that it is due")
  func begun() throws {
    let garage = Garage(
      "a mechanic and a senior", bays: [BayGroup(name: "lift", count: 3)],
      technicians: [.mechanics(1), .seniors(1)], services: [.oilChange, .inspection])
    var scheduler = garage.scheduler
    let nine = garage.instant("09:00")
    let ids = try (0..<2).map { _ in try must(scheduler.booking(0, at: nine, now: now)) }
    #expect(ids.map { scheduler.technician(of: $0) } == [0, 1])
    // The senior's oil change could go to the mechanic now.
    #expect(scheduler.isCancelled(ids[0], now: now) == true)
    let request = SearchRequest(
      site: 0, job: garage.jobs[1], customer: CustomerID(1), technician: nil)
    let quarter = garage.instant("09:15")
    let before = scheduler.search(request, now: nine)
    let after = scheduler.search(request, now: nine + .microseconds(1))
    #expect(before.contains(quarter) && !after.contains(quarter))
    #expect(scheduler.contradiction == nil)
  }
}
