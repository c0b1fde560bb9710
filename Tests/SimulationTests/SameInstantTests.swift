import Metrics
import Testing
import TimeAndMoney

@testable import Simulation

/// What happens at one instant happens in a stated order, whatever was planned first.
@Suite("At one instant")
struct SameInstantTests {
  @Test("What comes free comes before what takes it, who was there before who comes")
  func order() {
    let ranks = Happening.allCases.sorted { ($0.rank, $0.rawValue) < ($1.rank, $1.rawValue) }
    #expect(
      ranks == [
        .dayBegins, .shiftTurns, .absenceReported, .absenceTurns, .technicianDone, .workDone,
        .walkInServed, .cancellation, .alternativeAnswer, .providerAnswer, .reminder,
        .rescheduling, .closing, .plannedStart, .customerArrives, .graceEnds, .workBegins,
        .patienceEnds, .rating, .publication, .confirmation, .waitlistAnswer, .decision, .callEnds,
        .callerHangsUp, .listOpens, .visit, .returns, .walkInLosesPatience, .walkInArrives,
        .walkInCalled,
      ])
    #expect(Precedence.walkInArrival(priority: 0) == Happening.walkInArrives.rank)
    #expect(Precedence.walkInArrival(priority: 1) == Happening.walkInArrives.rank + 1)
    #expect(Precedence.walkInArrival(priority: 1_000) < Happening.walkInCalled.rank)
  }

  // MARK: Walk-ins

  private func tallies(
    _ queue: String, clerks: Int = 1, hours: String = "always", days: Int = 1
  ) throws -> QueueTable {
    try run(
      """
      offpeak: 1
      name: counter
      calendar: {start: 2025-03-03, length: \(days) day, time_zone: UTC}
      sites:
        - id: bank
          hours: \(hours)
          bays: [{group: clerk, count: \(clerks)}, {group: desk, count: 1}]
      walk_ins: [\(queue)]
      study: {replications: 1}
      """)[0].queues[0]
  }

  @Test(
    "Who comes as the clerk gets free is neither turned away nor waits, whatever the order of keys",
    arguments: ["", ", room: 1"],
    [
      "arrivals: 60 min, takes: 60 min", "takes: 60 min, arrivals: 60 min",
      "arrivals: 30 min, takes: 30 min", "arrivals: 20 min, takes: 20 min",
    ])
  func justFree(room: String, times: String) throws {
    let tally = try tallies("{site: bank, needs: {bay: clerk}, \(times)\(room)}")
      .tally(stage: 0, class: nil, week: nil)
    #expect(tally.turnedAwayFull == 0 && tally.waited == 0 && tally.waitTime == 0)
    #expect(tally.served == tally.arrivals && tally.arrivals > 20)
  }

  @Test("Two clerks with room for two: each finds one of them just free")
  func twoClerks() throws {
    let queue = "{site: bank, needs: {bay: clerk}, arrivals: 30 min, takes: 60 min, room: 2}"
    let tally = try tallies(queue, clerks: 2).tally(stage: 0, class: nil, week: nil)
    #expect(tally.turnedAwayFull == 0 && tally.waited == 0 && tally.served == 47)
  }

  @Test("Who leaves one stage as the next gets free does not wait there")
  func stages() throws {
    let table = try tallies(
      """
      {site: bank, arrivals: 10 min, stages: [
        {name: intake, needs: {bay: clerk}, takes: 10 min}, {name: payment, needs: {bay: desk}, takes: 10 min}]}
      """)
    for stage in 0..<2 {
      let tally = table.tally(stage: stage, class: nil, week: nil)
      #expect(tally.waited == 0 && tally.served == tally.arrivals && tally.arrivals > 140)
    }
  }

  @Test(
    "Of those who come at one instant and those who stand in line the priority decides",
    arguments: [1, 3])
  func priorities(of plain: Int) throws {
    // Both every hour on the hour; one of them waits for the other's half hour.
    let table = try tallies(
      """
      {site: bank, needs: {bay: clerk}, takes: 30 min, classes: {
        plain: {priority: \(plain), arrivals: 60 min}, other: {priority: 2, arrivals: 60 min}}}
      """)
    let waits = (0..<2).map { table.tally(stage: 0, class: $0, week: nil).waited }
    #expect(waits == (plain < 2 ? [0, 23] : [23, 0]))
  }

  @Test("Somebody urgent who comes as the clerk gets free goes before those who wait")
  func urgentAtTheInstant() throws {
    // Plain ones at 0:40, 1:20, 2:00 …, urgent ones at 2:00, 4:00 …; work of 40 minutes ends at 2:00 too.
    let table = try tallies(
      """
      {site: bank, needs: {bay: clerk}, takes: 40 min, classes: {
        plain: {priority: 2, arrivals: 40 min}, urgent: {priority: 1, arrivals: 120 min}}}
      """)
    let urgent = table.tally(stage: 0, class: 1, week: nil)
    #expect(urgent.arrivals == 11 && urgent.waited == 0)
    #expect(table.tally(stage: 0, class: 0, week: nil).waited > 20)
  }

  @Test("Of equals at one instant room for one goes to the class of the higher priority")
  func roomByPriority() throws {
    let table = try tallies(
      """
      {site: bank, needs: {bay: clerk}, takes: 30 min, room: 1, classes: {
        plain: {priority: 2, arrivals: 60 min}, urgent: {priority: 1, arrivals: 60 min}}}
      """)
    #expect(table.tally(stage: 0, class: 0, week: nil).turnedAwayFull == 23)
    #expect(table.tally(stage: 0, class: 1, week: nil).turnedAwayFull == 0)
  }

  @Test(
    "Who is called at the last instant of his patience is served, and a second before he is gone",
    arguments: [("10 min", 0), ("599 s", 1)] as [(String, Int64)])
  func lastInstant(patience: String, leaves: Int64) throws {
    // One at 0:30 for 40 minutes, the next at 1:00 waits ten minutes; then 1:30, and again.
    let table = try tallies(
      """
      {site: bank, needs: {bay: clerk}, arrivals: 30 min, takes: 40 min, patience: \(patience)}
      """, hours: "\"00:00-01:15\"")
    let tally = table.tally(stage: 0, class: nil, week: nil)
    #expect(tally.cameWhileOpen == 2 && tally.leftWaiting == leaves)
    #expect(tally.waitTime == (leaves == 0 ? 600_000_000 : 599_000_000))
  }

  @Test(
    "Of a clerk with more work than hours every customer is in a column, and his hours are full")
  func closingDesk() throws {
    let table = try tallies(
      "{site: bank, needs: {bay: clerk}, arrivals: 40 min, takes: 50 min}", hours: "09:00-17:00",
      days: 2)
    let tally = table.tally(stage: 0, class: nil, week: nil)
    #expect(tally.arrivals == 71 && tally.turnedAwayClosed == 47 && tally.served == 24)
    // From 9:20 on; the twelfth of a day is done at 19:20.
    #expect(tally.busyTime == 2 * 460 * 60_000_000 && tally.overtime == 2 * 140 * 60_000_000)
    #expect(table.openTime(ofWeek: nil) == .minutes(960))
  }

  // MARK: Appointments

  private func workshop(
    takes: String = "30 min", attendance: String = "{cancel: 0%}", booking: String = ""
  ) throws -> Tables {
    var workshop = Workshop()
    workshop.takes = takes
    workshop.attendance = attendance
    workshop.booking = booking
    return try workshop.tables()
  }

  @Test(
    "Who comes at the last instant of his grace is served, and a second later is a no-show",
    arguments: [("10 min", 4), ("601 s", 0)] as [(String, Int64)])
  func grace(late: String, served: Int64) throws {
    let tables = try workshop(
      takes: "5 min", attendance: "{cancel: 0%, punctuality: \(late)}", booking: ", grace: 10 min")
    #expect(tables.money(.completed) == served && tables.visits(.noShows) == 4 - served)
  }

  @Test(
    "Who waits to the last instant of his patience for the bay gets it",
    arguments: [("10 min", 0), ("599 s", 1)] as [(String, Int64)])
  func patience(patience: String, leaves: Int64) throws {
    // Work of 40 minutes: the second waits 10 minutes, the third, if nobody left, 20 and leaves.
    let tables = try workshop(
      takes: "40 min", attendance: "{cancel: 0%, patience: \(patience)}")
    let left = tables.visits(.walkedAway)
    #expect(left == (leaves == 0 ? 1 : 2), "\(tables.waitMinutes)")
  }

  @Test(
    "Whose bay gets free at the instant of closing is turned away, and who is at work is served to his end"
  )
  func closing() throws {
    // Three of 40 minutes end at 10:00, when the fourth still waits.
    let tables = try workshop(takes: "40 min")
    #expect(tables.visits(.turnedAwayAtClose) == 1 && tables.money(.completed) == 3)
    #expect(tables.minutes(.overtime) == 0)
  }
}
