import Metrics
import Testing

@testable import Simulation

@Suite("A sold-out morning with four appointments, worked out by hand")
struct WorkshopDayTests {
  /// Minutes of the bay, the waits, and how the four appointments ended.
  private struct Day: Equatable {
    var booked = 120.0
    var buffer = 0.0
    var blocked = 0.0
    var busy = 120.0
    var overtime = 0.0
    var wait = 0.0
    var started: Int64 = 4
    var completed: Int64 = 4
    var noShows: Int64 = 0
    var walkedAway: Int64 = 0
    var turnedAway: Int64 = 0
  }

  private func day(_ tables: Tables) -> Day {
    Day(
      booked: tables.minutes(.bookedPaid), buffer: tables.minutes(.buffer),
      blocked: tables.minutes(.blocked), busy: tables.minutes(.busyPaid),
      overtime: tables.minutes(.overtime), wait: tables.waitMinutes,
      started: tables.started.reduce(0, +), completed: tables.money(.completed),
      noShows: tables.leads.sum(.noShows, segment: 0, lead: 1, week: nil),
      walkedAway: tables.visits(.walkedAway), turnedAway: tables.visits(.turnedAwayAtClose))
  }

  @Test("A day that goes to plan is busy from opening to closing and nobody waits")
  func toPlan() throws {
    let tables = try Workshop().tables()
    #expect(day(tables) == Day())
    #expect(tables.utilization[0].total(of: 0, window: nil).open == 120 * 60_000_000)
    #expect(tables.minutes(.bookedPaid, group: 1) == 120)
    #expect(tables.minutes(.busyPaid, group: 1) == 120)
  }

  @Test("Completed services earn the list price and cost their cost")
  func revenue() throws {
    let tables = try Workshop().tables()
    #expect(tables.money(.bookings) == 4)
    #expect(tables.money(.completed) == 4)
    #expect(tables.money(.listRevenue) == 40_000)
    #expect(tables.money(.variableCost) == 16_000)
    #expect(tables.money(.bookedTime) == 120 * 60_000_000)
    #expect(tables.revenue.contribution(days: 0..<1) == 24_000)
    for nothing in [RevenueItem.ruleFactors, .incentives, .fees, .refunds, .rewardCost, .rewarded] {
      #expect(tables.money(nothing) == 0)
    }
  }

  @Test("All who come to a sold-out workshop are lost to full places")
  func lostFull() throws {
    let tables = try Workshop().tables()
    #expect(tables.visits(.confirmed) == 4)
    #expect(tables.visits(.lostFull) == tables.visits(.visits) - 4)
    #expect(tables.visits(.visits) > 100)
  }

  @Test("Work shorter than planned leaves the bay idle; idle without work due is not blocked")
  func shorter() throws {
    #expect(try day(Workshop(takes: "20 min").tables()) == Day(busy: 80))
  }

  /// 8:00–8:45, 8:45–9:30, 9:30–10:15; the customer of 9:30 still waits at ten.
  @Test("An overrun delays the next, runs into overtime, and turns away at close who still waits")
  func overrun() throws {
    let tables = try Workshop(takes: "45 min").tables()
    #expect(
      day(tables) == Day(overtime: 15, wait: 45, started: 3, completed: 3, turnedAway: 1))
    #expect(tables.minutes(.overtime, group: 1) == 15)
    #expect(tables.money(.bookings) == 4)
    #expect(tables.money(.listRevenue) == 30_000)
    #expect(tables.money(.variableCost) == 12_000)
  }

  /// 8:00–8:35, 8:35–9:10, 9:10–9:45, 9:45–10:20.
  @Test("Who can begin before closing is served to the end")
  func lastBeginsInTime() throws {
    #expect(try day(Workshop(takes: "35 min").tables()) == Day(overtime: 20, wait: 30))
  }

  /// The customers of 8:30 and 9:30 leave at 8:40 and 9:40, before the bay is free at 8:45 and 9:45.
  @Test("Customers walk away when their patience ends")
  func patience() throws {
    let tables = try Workshop(takes: "45 min", attendance: "{patience: 10 min}").tables()
    #expect(day(tables) == Day(busy: 90, started: 2, completed: 2, walkedAway: 2))
  }

  @Test("Patience counts from the planned start although the customer is there before")
  func patienceOfTheEarly() throws {
    let early = "{patience: 16 min, punctuality: -10 min}"
    // 8:00–8:45, 8:45–9:30 (waited 15), then at 9:16 the customer of 9:00 leaves; 9:30–10:15.
    #expect(
      try day(Workshop(takes: "45 min", attendance: early).tables())
        == Day(overtime: 15, wait: 15, started: 3, completed: 3, walkedAway: 1))
  }

  @Test("A customer who does not come blocks the bay until the grace ends", arguments: [5, 20, 30])
  func noShow(grace: Int) throws {
    let workshop = Workshop(booking: ", grace: \(grace) min", attendance: "{no_show: 100%}")
    let tables = try workshop.tables()
    let idle = Day(
      blocked: 4 * Double(grace), busy: 0, started: 0, completed: 0, noShows: 4)
    #expect(day(tables) == idle)
    #expect(tables.minutes(.blocked, group: 1) == 4 * Double(grace))
    #expect(tables.money(.bookings) == 4)
    #expect(tables.money(.completed) == 0)
    #expect(tables.revenue.contribution(days: 0..<1) == 0)
  }

  /// The no-show of 9:30 is only known at ten, when the workshop closes.
  @Test("Closing ends the grace")
  func graceUntilClosing() throws {
    let workshop = Workshop(booking: ", grace: 50 min", attendance: "{no_show: 100%}")
    // At one instant one bay: 8:00 to 10:00 without a break.
    #expect(
      try day(workshop.tables())
        == Day(blocked: 120, busy: 0, started: 0, completed: 0, noShows: 4))
  }

  /// 8:10–8:40, 8:40–9:10, 9:10–9:40, 9:40–10:10: only the first finds the bay idle at his planned start.
  @Test("Late customers within the grace block the idle bay, and their own lateness is no wait")
  func late() throws {
    let workshop = Workshop(attendance: "{punctuality: 10 min}")
    #expect(try day(workshop.tables()) == Day(blocked: 10, busy: 110, overtime: 10))
  }

  @Test("Who comes after the grace is a no-show")
  func tooLate() throws {
    let workshop = Workshop(booking: ", grace: 15 min", attendance: "{punctuality: 20 min}")
    #expect(
      try day(workshop.tables())
        == Day(blocked: 60, busy: 0, started: 0, completed: 0, noShows: 4))
  }

  @Test("Early customers begin at the planned start and do not wait before it")
  func early() throws {
    #expect(try day(Workshop(attendance: "{punctuality: -10 min}").tables()) == Day())
  }

  /// Work runs 8:00–8:45, 8:45–9:30, 9:30–10:15; the second bay is idle while work is due at 8:30–8:45, 9:00–9:30
  /// and 9:30–10:00.
  @Test("An idle bay is blocked while its customer waits for the technician")
  func waitingForTechnician() throws {
    let tables = try Workshop(bays: 2, takes: "45 min").tables()
    #expect(
      day(tables)
        == Day(blocked: 75, overtime: 15, wait: 45, started: 3, completed: 3, turnedAway: 1))
    #expect(tables.minutes(.blocked, group: 1) == 0)
  }

  /// The technician of 8:00 works until 8:45 in the only bay; the one who follows him is due at 8:30.
  @Test("An idle technician is blocked while his customer waits for the bay")
  func waitingForBay() throws {
    let shifts = """
      [{group: early, count: 1, skills: {repair: 1}, shift: 08:00-08:30},
        {group: late, count: 1, skills: {repair: 1}, shift: 08:30-10:00}]
      """
    let tables = try Workshop(technicians: shifts, takes: "45 min").tables()
    #expect(day(tables) == Day(overtime: 15, wait: 45, started: 3, completed: 3, turnedAway: 1))
    let kinds = [MinuteKind.bookedPaid, .blocked, .busyPaid, .overtime]
    #expect(kinds.map { tables.minutes($0, group: 1) } == [30, 0, 30, 15])
    #expect(kinds.map { tables.minutes($0, group: 2) } == [90, 15, 75, 15])
  }

  /// Half an hour and its buffer take an hour of the book: places at 8:00 and 9:00, and at 9:30 without room behind.
  @Test("The buffer is kept free behind the service and counted apart")
  func buffer() throws {
    let tables = try Workshop(service: ", buffer: {after: 30 min}").tables()
    #expect(tables.money(.bookings) == 2)
    #expect(
      day(tables) == Day(booked: 60, buffer: 60, busy: 60, started: 2, completed: 2))
  }

  @Test("Minutes fall into the hours in which they are worked")
  func byHour() throws {
    let tables = try Workshop(takes: "45 min").tables()
    let rows = tables.utilization[0].hours(of: 0).map { row in
      [row.minutes.open, row.minutes[.busyPaid], row.minutes[.overtime]].map { $0 / 60_000_000 }
    }
    #expect(rows == [[60, 60, 0], [60, 60, 0], [0, 0, 15]])
  }
}
