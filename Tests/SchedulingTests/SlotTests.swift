import Fixtures
import SchedulerTrials
import Scheduling
import Testing
import TimeAndMoney

@Suite("What can be booked")
struct SlotTests {
  @Test(
    "Every start that is listed can be held, and every other is refused", arguments: Garage.all)
  func exhaustive(garage: Garage) {
    var dice = Dice(seed: 4)
    var scheduler = garage.scheduler
    var reference = ReferenceScheduler(garage)
    let now = garage.instant("00:00")
    #expect(reference.follow(.wait, scheduler.apply(.wait, now: now), scheduler, now: now) == nil)
    let book = scheduler.days(of: 0)
    let allowed = garage.jobs.map { reference.listed($0) }
    for round in 0..<9 {
      for job in garage.jobs.indices {
        #expect(scheduler.allowedStarts(of: job, now: now) == allowed[job], "job \(job)")
        let listed = scheduler.starts(of: job, now: now)
        #expect(listed == reference.listed(garage.jobs[job]), "job \(job) in round \(round)")
        var held: [Instant] = []
        for cell in -1...book.cellCount {
          // On a copy: a hold may move others.
          var copy = scheduler
          if copy.hold(job, at: book.instant(of: cell), now: now) != nil {
            held.append(book.instant(of: cell))
          }
        }
        #expect(held == listed, "job \(job) in round \(round)")
      }
      let job = garage.jobs[round % garage.jobs.count]
      let listed = reference.listed(job)
      if listed.isEmpty { continue }
      let request = HoldRequest(
        site: 0, job: job, start: listed[dice.below(listed.count)],
        customer: CustomerID(UInt64(1 + round)), price: .zero)
      let response = scheduler.apply(.hold(request), now: now)
      #expect(reference.follow(.hold(request), response, scheduler, now: now) == nil)
      guard case .held(let id, _) = response.outcome else { continue }
      let answer = scheduler.apply(.confirm(id), now: now)
      #expect(reference.follow(.confirm(id), answer, scheduler, now: now) == nil)
    }
  }

  @Test("An empty garage lists every start whose job ends before closing")
  func emptyGarage() {
    let garage = Garage.oneBay
    var scheduler = garage.scheduler
    let starts = scheduler.starts(of: 0, now: garage.instant("06:00"))
    let expected = (0...1).flatMap { day in
      (0...18).map { garage.instant("08:00", day: day) + .minutes(15 * $0) }
    }
    #expect(starts == expected)
  }

  @Test("A search tells apart what is free and what hours and skills would allow")
  func allAllowed() {
    let garage = Garage.oneBay
    var scheduler = garage.scheduler
    let now = garage.instant("09:00")
    var empty = StartList()
    scheduler.search(0, at: 0, now: now, into: &empty)
    _ = scheduler.book(0, at: garage.instant("10:00"), now: now)
    var free = StartList()
    var allowed = StartList()
    scheduler.search(0, at: 0, now: now, into: &free)
    scheduler.searchAllAllowed(0, at: 0, now: now, into: &allowed)
    #expect(allowed.days.map { allowed.cells(on: $0) } == empty.days.map { empty.cells(on: $0) })
    #expect(free.count == allowed.count - 3)
    #expect(!free.isEmpty)
  }

  @Test("A list holds the starts it names and no others, and nothing on days it does not cover")
  func list() {
    let garage = Garage.skilled
    var scheduler = garage.scheduler
    var list = StartList()
    #expect(list.isEmpty && list.count == 0 && !list.contains(0, on: 0))
    scheduler.search(5, at: 0, now: garage.instant("09:00"), into: &list)
    let book = scheduler.days(of: 0)
    for day in 0..<2 {
      let cells = list.cells(on: day)
      #expect(book.cells(of: day).filter { list.contains($0, on: day) } == cells)
    }
    #expect(list.count == list.days.reduce(0) { $0 + list.cells(on: $1).count })
    #expect(!list.contains(list.cells(on: 0)[0], on: 2))
    #expect(!list.contains(-100, on: 0) && !list.contains(100_000, on: 0))
  }

  @Test("A list that was used before holds nothing of the last search")
  func reuse() {
    let garage = Garage.skilled
    var scheduler = garage.scheduler
    var used = StartList()
    scheduler.search(0, at: 0, now: garage.instant("06:00"), into: &used)
    scheduler.search(5, at: 0, now: garage.instant("12:00", day: 1), into: &used)
    var fresh = StartList()
    scheduler.search(5, at: 0, now: garage.instant("12:00", day: 1), into: &fresh)
    #expect(used.days == fresh.days && used.count == fresh.count)
  }

  @Test(
    "Two technicians with breaks at 12 and at 13 can never be sold together as one who has none",
    arguments: [
      (60, "12:15", "12:45"), (75, "12:00", "12:45"), (120, "11:15", "12:45"),
    ] as [(Int64, String, String)])
  func breaks(minutes: Int64, firstRefused: String, lastRefused: String) {
    let garage = Garage(
      "two breaks", hours: .daily("08:00-18:00"), bays: [BayGroup(name: "lift", count: 5)],
      technicians: [
        .mechanics(1, hours: .daily("08:00-12:00", "13:00-18:00")),
        .mechanics(1, hours: .daily("08:00-13:00", "14:00-18:00")),
      ],
      services: [
        Service(
          name: "job", category: "", group: "", duration: .minutes(minutes), bufferAfter: .zero,
          listPrice: .zero, variableCost: .zero, bay: "lift",
          skills: [Skill("maintenance", level: 1)])
      ], days: 1)
    var scheduler = garage.scheduler
    let listed = scheduler.starts(of: 0, now: garage.instant("06:00"))
    for minute in stride(from: 480, through: 1_080 - minutes, by: 15) {
      let start = garage.instant("00:00") + .minutes(minute)
      let isRefused =
        garage.instant(firstRefused) <= start && start <= garage.instant(lastRefused)
      #expect(listed.contains(start) != isRefused, "\(start)")
    }
    #expect(listed.last == garage.instant("18:00") - .minutes(minutes))
  }

  @Test(
    "A job fits between the notice and closing, and both ends count",
    arguments: [
      (0, "09:00", true), (0, "08:45", false), (30, "09:15", false), (30, "09:30", true),
      (31, "09:30", false), (31, "09:45", true), (0, "12:30", true), (0, "12:45", false),
    ] as [(Int64, String, Bool)])
  func notice(minutes: Int64, clock: String, isListed: Bool) {
    let garage = Garage.oneBay.under(.rules(notice: .minutes(minutes)))
    var scheduler = garage.scheduler
    let now = garage.instant("09:00")
    let start = garage.instant(clock)
    #expect(scheduler.starts(of: 0, now: now).contains(start) == isListed)
    #expect((scheduler.hold(0, at: start, now: now) != nil) == isListed)
  }

  @Test("The notice ends at the microsecond")
  func noticeToTheMicrosecond() {
    let garage = Garage.oneBay.under(.rules(notice: .hours(1)))
    var scheduler = garage.scheduler
    let start = garage.instant("10:00")
    #expect(scheduler.starts(of: 0, now: start - .hours(1)).contains(start))
    #expect(!scheduler.starts(of: 0, now: start - .hours(1) + .microseconds(1)).contains(start))
  }

  @Test(
    "The last day of the horizon can be booked and the day behind it cannot",
    arguments: [(0, 0), (1, 1), (3, 3), (20, 4)])
  func horizon(days: Int, last: Int) {
    let garage = Garage.oneBay.under(.rules(horizonDays: days)).lasting(days: 5)
    var scheduler = garage.scheduler
    // The horizon is counted in local days: a minute before midnight it is still the same.
    for now in [garage.instant("00:00"), garage.instant("07:59")] {
      for day in 0..<5 {
        let start = garage.instant("12:30", day: day)
        let isListed = scheduler.starts(of: 0, now: now).contains(start)
        #expect(isListed == (day <= last))
        let id = scheduler.hold(0, at: start, now: now)
        #expect((id != nil) == (day <= last))
        if let id { scheduler.release(id, now: now) }
      }
    }
    let midnight = garage.instant("00:00", day: 1)
    let next = garage.instant("08:00", day: last + 1)
    if last < 4 {
      #expect(!scheduler.starts(of: 0, now: midnight - .microseconds(1)).contains(next))
      #expect(scheduler.starts(of: 0, now: midnight).contains(next))
    }
  }

  @Test(
    "Starts lie on the clock of the wall, on days on which it is changed too",
    arguments: [
      ("2025-03-29", ["00:00", "02:00", "04:00", "06:00"], [0, 120, 240, 360]),
      ("2025-03-30", ["00:00", "04:00", "06:00", "08:00"], [0, 180, 300, 420]),
      ("2025-10-26", ["00:00", "02:00", "02:00", "04:00"], [0, 120, 180, 300]),
    ] as [(String, [String], [Int64])])
  func startsEvery(day: String, clocks: [String], minutes: [Int64]) {
    let garage = Garage(
      "every two hours", hours: .always, bays: [BayGroup(name: "lift", count: 1)],
      technicians: [], services: [.wash], rules: .rules(startsEvery: .hours(2)), from: day,
      days: 1)
    var scheduler = garage.scheduler
    let midnight = garage.instant("00:00")
    let starts = scheduler.starts(of: 0, now: midnight).prefix(4)
    #expect(starts.map { midnight.span(to: $0) } == minutes.map { .minutes($0) })
    let zone = garage.site.calendar.zone
    #expect(starts.map { zone.timeOfDay(at: $0).description } == clocks)
  }

  @Test(
    "A garage open day and night has as many starts as the day has quarters of an hour",
    arguments: [
      ("Europe/Berlin", "2025-03-30", 92), ("Europe/Berlin", "2025-10-26", 100),
      ("Europe/Berlin", "2025-10-27", 96), ("Australia/Lord_Howe", "2025-10-05", 94),
      ("Australia/Lord_Howe", "2025-04-06", 98), ("Asia/Kathmandu", "2025-10-26", 96),
    ])
  func dayLengths(zone: String, day: String, starts: Int) {
    let garage = Garage(
      "always", zone: zone, hours: .always, bays: [BayGroup(name: "lift", count: 1)],
      technicians: [], services: [.wash],
      rules: .rules(grid: .minutes(5), horizonDays: 0), from: day, days: 2)
    var scheduler = garage.scheduler
    #expect(scheduler.starts(of: 0, now: garage.instant("00:00")).count == starts)
  }

  @Test("A job across midnight keeps the place taken on both days")
  func acrossMidnight() {
    let garage = Garage.dayAndNight
    var scheduler = garage.scheduler
    let now = garage.instant("00:00")
    _ = scheduler.book(1, at: garage.instant("22:00"), now: now)
    let starts = scheduler.starts(of: 0, now: now)
    #expect(starts.contains(garage.instant("21:30")))
    #expect(!starts.contains(garage.instant("21:45")))
    #expect(!starts.contains(garage.instant("00:00", day: 1)))
    #expect(!starts.contains(garage.instant("02:45", day: 1)))
    #expect(starts.contains(garage.instant("03:00", day: 1)))
  }

  @Test("On a holiday and on a closed weekday nothing is listed")
  func holidays() {
    let hours = WeeklyHours([
      .monday: [TimeRange(TimeOfDay(clock: "08:00"), TimeOfDay(clock: "09:00"))],
      .wednesday: [TimeRange(TimeOfDay(clock: "08:00"), TimeOfDay(clock: "09:00"))],
      .holiday: [TimeRange(TimeOfDay(clock: "10:00"), TimeOfDay(clock: "10:30"))],
    ])
    // 2025-03-03 is a Monday; the Wednesday of the next week is a holiday with short hours.
    let garage = Garage(
      "holiday", hours: hours, bays: [BayGroup(name: "lift", count: 1)],
      technicians: [.mechanics(1, hours: .always)], services: [.oilChange],
      rules: .rules(startsEvery: .minutes(30), horizonDays: 20), days: 10,
      holidays: [LocalDay("2025-03-12")!])
    var scheduler = garage.scheduler
    #expect(
      scheduler.starts(of: 0, now: garage.instant("00:00")) == [
        garage.instant("08:00"), garage.instant("08:30"),
        garage.instant("08:00", day: 2), garage.instant("08:30", day: 2),
        garage.instant("08:00", day: 7), garage.instant("08:30", day: 7),
        garage.instant("10:00", day: 9),
      ])
  }

  @Test("A service that the garage has no bay or no skill for is never listed")
  func impossible() {
    let garage = Garage(
      "tyres only", bays: [BayGroup(name: "lift", count: 1)],
      technicians: [
        TechnicianGroup(
          name: "mechanics", count: 3, skills: [Skill("tyres", level: 9)], hours: .always)
      ],
      services: [.oilChange, .advice, .wash],
      jobs: [Job(service: 0), Job(service: 1), Job(service: 2), Job(service: 2, addedService: 0)])
    var scheduler = garage.scheduler
    let now = garage.instant("00:00")
    let counts = garage.jobs.indices.map { scheduler.starts(of: $0, now: now).count }
    #expect(counts == [0, 0, 38, 0])
    #expect(scheduler.hold(0, at: garage.instant("09:00"), now: now) == nil)
  }

  @Test("A group of no bays can serve nobody")
  func noBays() {
    let garage = Garage(
      "no lift", bays: [BayGroup(name: "lift", count: 0)], technicians: [.mechanics(1)],
      services: [.wash])
    #expect(!garage.site.canServe(bay: "lift", skills: []))
    var scheduler = garage.scheduler
    #expect(scheduler.starts(of: 0, now: garage.instant("06:00")).isEmpty)
  }

  @Test(
    "A skill covers the same skill at its level and below, and no other skill",
    arguments: [(1, true), (2, true), (3, false)])
  func levels(level: Int, isCovered: Bool) {
    let skill = Skill("maintenance", level: 2)
    #expect(skill.covers(Skill("maintenance", level: level)) == isCovered)
    #expect(!skill.covers(Skill("tyres", level: level)))
  }

  @Test("Who can do least is asked first, so that the versatile stay free")
  func leastVersatileFirst() {
    let garage = Garage.skilled
    var scheduler = garage.scheduler
    let now = garage.instant("06:00")
    // Technician 0 is the senior, 1 the mechanic.
    let first = scheduler.book(0, at: garage.instant("11:00"), now: now)
    let second = scheduler.book(0, at: garage.instant("11:00"), now: now)
    #expect(scheduler.technician(of: first) == 1)
    #expect(scheduler.technician(of: second) == 0)
    #expect(scheduler.technicianGroups(at: 0) == [0, 1, 2])
  }
}
