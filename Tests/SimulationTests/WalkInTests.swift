import Metrics
import Testing

@testable import Simulation

@Suite("Walk-in queues with fixed times, worked out by hand")
struct WalkInTests {
  /// A counter that is measured over the first 24 hours after midnight.
  private func counter(_ queue: String, clerks: Int = 1, hours: String = "always") throws -> Tables
  {
    try run(
      """
      offpeak: 1
      name: counter
      calendar: {start: 2025-03-03, length: 1 day, time_zone: UTC}
      sites:
        - id: bank
          hours: \(hours)
          bays: [{group: clerk, count: \(clerks)}, {group: desk, count: 1}]
      walk_ins: [\(queue)]
      study: {replications: 1}
      """)[0]
  }

  private func tally(
    _ tables: Tables, stage: Int = 0, class group: Int? = nil
  ) -> QueueTally { tables.queues[0].tally(stage: stage, class: group, week: nil) }

  private let minute: Int64 = 60_000_000

  @Test("Nobody waits where service is shorter than the time between arrivals")
  func light() throws {
    let tables = try counter("{site: bank, needs: {bay: clerk}, arrivals: 5 min, takes: 4 min}")
    let tally = tally(tables)
    // At 0:05, 0:10, … 23:55: midnight belongs to the next day.
    #expect(tally.arrivals == 287)
    #expect(tally.served == 287)
    #expect(tally.waited == 0)
    #expect(tally.waitTime == 0)
    #expect(tally.queueTime == 0)
    #expect(tally.busyTime == 287 * 4 * minute)
    #expect(tally.systemTime == tally.busyTime)
    #expect(tables.minutes(.busyPaid) == 287 * 4)
  }

  /// The customer k (from 0) comes at 5 (k + 1) and begins at 5 + 8 k: he waits 3 k minutes. Work behind the
  /// measured day goes on for one more, so only those are served who begin in it: 5 + 8 k < 2,880.
  @Test("In an overloaded queue each customer waits three minutes longer than the one before")
  func overloaded() throws {
    let tables = try counter("{site: bank, needs: {bay: clerk}, arrivals: 5 min, takes: 8 min}")
    let tally = tally(tables)
    #expect(tally.arrivals == 287)
    #expect(tally.waited == 286)
    #expect(tally.served == 287)
    #expect(tally.waitTime == (0..<287).reduce(0) { $0 + 3 * Int64($1) } * minute)
    // Within the day: from arrival until service or midnight.
    let queueMinutes = (0..<287).reduce(0) { $0 + min(1_440, 5 + 8 * $1) - 5 * ($1 + 1) }
    #expect(tally.queueTime == Int64(queueMinutes) * minute)
    #expect(tally.busyTime == 1_435 * minute)
    #expect(tables.minutes(.busyPaid) == 1_435)
  }

  @Test("Two clerks serve what one cannot")
  func twoClerks() throws {
    let queue = "{site: bank, needs: {bay: clerk}, arrivals: 5 min, takes: 8 min}"
    let tally = tally(try counter(queue, clerks: 2))
    #expect(tally.waited == 0)
    // The last one comes at 23:55 and is in service for five of his minutes.
    #expect(tally.busyTime == (286 * 8 + 5) * minute)
  }

  /// Service 12, arrivals every 5 from 0:05: with room for one, those of 0:05, 0:20, 0:35 … are served.
  @Test("A full room turns customers away, and room for one leaves no line")
  func roomForOne() throws {
    let queue = "{site: bank, needs: {bay: clerk}, arrivals: 5 min, takes: 12 min, room: 1}"
    let tally = tally(try counter(queue))
    #expect(tally.arrivals == 287)
    #expect(tally.served == 96)
    #expect(tally.turnedAwayFull == 191)
    #expect(tally.entered == 96)
    #expect(tally.waited == 0)
  }

  /// 0:05 is served until 0:17; 0:10 waits until then; 0:15 finds the room full; 0:20 waits until 0:29 …
  @Test("A room for two keeps one waiting")
  func roomForTwo() throws {
    let queue =
      "{site: bank, needs: {bay: clerk}, arrivals: 5 min, takes: 12 min, room: 2}"
    let tally = tally(try counter(queue))
    var free = 0
    var begins: [Int] = []
    var entered = 0
    var wait = 0
    for arrival in stride(from: 5, to: 1_440, by: 5) {
      // Present are who has not ended: those who began less than 12 minutes ago or have not begun.
      if begins.count(where: { $0 + 12 > arrival }) >= 2 { continue }
      let begin = max(free, arrival)
      begins.append(begin)
      free = begin + 12
      entered += 1
      wait += begin - arrival
    }
    #expect(tally.entered == Int64(entered))
    #expect(tally.turnedAwayFull == Int64(287 - entered))
    #expect(tally.waitTime == Int64(wait) * minute)
  }

  /// 0:05 is served until 0:13; 0:10 waits 3 minutes; 0:15 would wait 6 and leaves; 0:20 waits 1; 0:25 waits 4 …
  @Test("Customers leave when their patience ends, and the clerk calls the next")
  func patience() throws {
    let queue =
      "{site: bank, needs: {bay: clerk}, arrivals: 5 min, takes: 8 min, patience: 270 s}"
    let tally = tally(try counter(queue))
    var free = 0.0
    var left = 0
    var wait = 0.0
    for arrival in stride(from: 5.0, to: 1_440, by: 5) {
      let due = max(free, arrival) - arrival
      if due > 4.5 {
        left += 1
        wait += 4.5
      } else {
        free = arrival + due + 8
        wait += due
      }
    }
    #expect(tally.leftWaiting == Int64(left))
    #expect(tally.served == Int64(287 - left))
    #expect(tally.waitTime == Int64(wait * 60_000_000))
    #expect(left > 90)
  }

  @Test("Patience is at an end with the beginning of service")
  func patienceEndsWithService() throws {
    let queue =
      "{site: bank, needs: {bay: clerk}, arrivals: 20 min, takes: 15 min, patience: 1 min}"
    let tally = tally(try counter(queue))
    #expect(tally.leftWaiting == 0)
    #expect(tally.served == 71)
  }

  /// The desk takes 10 minutes of each customer; they come from the clerk every 8.
  @Test("The second stage receives customers as the first lets them go")
  func twoStages() throws {
    let tables = try counter(
      """
      {site: bank, arrivals: 8 min, stages: [
        {name: intake, needs: {bay: clerk}, takes: 6 min}, {name: payment, needs: {bay: desk}, takes: 10 min}]}
      """)
    let intake = tally(tables)
    let payment = tally(tables, stage: 1)
    // At 8, 16, … 1,432; at the desk at 14, 22, … 1,438: customer k waits 2 k minutes.
    #expect(intake.arrivals == 179)
    #expect(intake.waitTime == 0)
    #expect(payment.arrivals == 179)
    #expect(payment.served == 179)
    #expect(payment.waited == 178)
    #expect(payment.waitTime == (0..<179).reduce(0) { $0 + 2 * Int64($1) } * minute)
    #expect(tables.minutes(.busyPaid, group: 1) == 1_440 - 14)
    let both = tables.queues[0].tally(stages: 0..<2, class: nil, week: nil)
    #expect(both.arrivals == 179)
    #expect(both.waitTime == payment.waitTime)
  }

  @Test("The urgent are served first, and nobody is interrupted")
  func priorities() throws {
    // Normal every 10 min for 9 min from 0:10; urgent every 31 min for 1 min from 0:31.
    let tables = try counter(
      """
      {site: bank, needs: {bay: clerk}, takes: 9 min, classes: {
        normal: {priority: 2, arrivals: 10 min},
        urgent: {priority: 1, arrivals: 31 min, takes: 1 min}}}
      """)
    let urgent = tally(tables, class: 1)
    let normal = tally(tables, class: 0)
    var waits = (urgent: 0, normal: 0)
    var free = 0
    var urgents = Array(stride(from: 31, to: 2_900, by: 31))
    var normals = Array(stride(from: 10, to: 2_900, by: 10))
    while let first = normals.first, let other = urgents.first, min(first, other) < 2_880 {
      let now = max(free, min(first, other))
      if other <= now {
        urgents.removeFirst()
        if other < 1_440 { waits.urgent += now - other }
        free = now + 1
      } else {
        normals.removeFirst()
        if first < 1_440 { waits.normal += now - first }
        free = now + 9
      }
    }
    #expect(urgent.arrivals == 46)
    #expect(normal.arrivals == 143)
    #expect(urgent.waitTime == Int64(waits.urgent) * minute)
    #expect(normal.waitTime == Int64(waits.normal) * minute)
    #expect(waits.urgent > 0)
  }

  @Test("Equal priorities are first come, first served, whatever their class")
  func equalPriorities() throws {
    let tables = try counter(
      """
      {site: bank, needs: {bay: clerk}, takes: 20 min, classes: {
        regular: {arrivals: 30 min}, guest: {arrivals: 45 min}}}
      """)
    var arrivals = stride(from: 30, to: 1_440, by: 30).map { ($0, 0) }
    arrivals += stride(from: 45, to: 1_440, by: 45).map { ($0, 1) }
    arrivals.sort { $0.0 < $1.0 }
    var free = 0
    var wait = 0
    for (arrival, _) in arrivals {
      let begin = max(free, arrival)
      wait += begin - arrival
      free = begin + 20
    }
    #expect(tally(tables).arrivals == Int64(arrivals.count))
    #expect(tally(tables).waitTime == Int64(wait) * minute)
  }

  @Test("Walk-ins come only while the site is open, and who is there is served behind closing")
  func opening() throws {
    let queue = "{site: bank, needs: {bay: clerk}, arrivals: 10 min, takes: 15 min}"
    let tables = try counter(queue, hours: "{daily: 08:00-09:00}")
    let tally = tally(tables)
    // At 8:00, 8:10, … 8:50: the waits are 0, 5, … 25 and the last ends at 9:30.
    #expect(tally.cameWhileOpen == 6 && tally.arrivals == 143)
    #expect(tally.served == 6)
    #expect(tally.waitTime == 75 * minute)
    #expect(tables.minutes(.busyPaid) == 60)
    #expect(tables.minutes(.overtime) == 30)
  }
}
