import Fixtures
import Metrics
import Testing
import TimeAndMoney

@Suite("The ledger of minutes")
struct UtilizationLedgerTests {
  private func ledger(
    _ kind: MinuteKind, _ clocks: String, group: Int = Garage.lifts, count: Int = 1
  ) -> UtilizationLedger {
    var ledger = UtilizationLedger(bins: Garage.bins())
    ledger.add(kind, group: group, during: Garage.interval(clocks), count: count)
    return ledger
  }

  @Test("Minutes belong to the hours in which they were spent")
  func hours() {
    let rows = ledger(.busyPaid, "09:50-12:20", count: 2).hours(of: Garage.lifts)
    #expect(
      rows.map { $0.minutes[.busyPaid] } == [
        0, .minutes(20), .minutes(120), .minutes(120), .minutes(40), 0, 0, 0, 0, 0,
      ])
  }

  @Test("Not a microsecond lands in the wrong hour")
  func microseconds() {
    let ten = Garage.interval("10:00-11:00").start
    var ledger = UtilizationLedger(bins: Garage.bins())
    ledger.add(
      .bookedPaid, group: Garage.lifts,
      during: Interval(ten - .microseconds(1), ten + .microseconds(2)))
    let rows = ledger.hours(of: Garage.lifts).map { $0.minutes[.bookedPaid] }
    #expect(Array(rows.prefix(4)) == [0, 1, 2, 0])
  }

  @Test(
    "The window from 10:15 to 10:25 holds exactly what was spent in it",
    arguments: [
      ("09:00-10:15", 0), ("09:00-10:16", 1), ("10:00-11:00", 10), ("10:20-10:22", 2),
      ("10:24-12:00", 1), ("10:25-12:00", 0),
    ] as [(String, Int64)])
  func window(clocks: String, minutes: Int64) {
    let ledger = ledger(.busyPaid, clocks)
    #expect(ledger.total(of: Garage.lifts, window: Garage.peak)[.busyPaid] == .minutes(minutes))
    #expect(ledger.total(of: Garage.desk, window: Garage.peak)[.busyPaid] == 0)
  }

  @Test(
    "Work outside opening is overtime, what is blocked or absent there does not count, plans stay plans",
    arguments: [
      (MinuteKind.busyPaid, MinuteKind.overtime), (.busyReward, .overtime), (.blocked, nil),
      (.bookedPaid, .bookedPaid), (.bookedReward, .bookedReward), (.buffer, .buffer),
      (.overtime, .overtime), (.absent, nil),
    ] as [(MinuteKind, MinuteKind?)])
  func outsideOpening(kind: MinuteKind, countedAs: MinuteKind?) {
    // Ten minutes before the opening at 08:10 and five after it; a quarter before closing and one after.
    var ledger = ledger(kind, "08:00-08:15")
    ledger.add(kind, group: Garage.lifts, during: Garage.interval("17:45-18:15"))
    var expected = Dictionary(uniqueKeysWithValues: MinuteKind.allCases.map { ($0, Int64(0)) })
    expected[kind]! += 20
    if let countedAs { expected[countedAs]! += 25 }
    let total = ledger.total(of: Garage.lifts, window: nil)
    for (kind, minutes) in expected {
      #expect(total[kind] == .minutes(minutes), "\(kind)")
    }
  }

  @Test("What lies outside the measured days does not count")
  func clipping() {
    var ledger = UtilizationLedger(bins: Garage.bins(days: 2))
    let period = ledger.bins.period
    for (from, to) in [(-60, 0), (-60, 30), (-60, 5_000), (2_860, 3_000), (2_880, 3_000)] {
      let start = period.start + .minutes(Int64(from))
      ledger.add(
        .busyPaid, group: Garage.desk, during: Interval(start, period.start + .minutes(Int64(to))))
    }
    let total = ledger.total(of: Garage.desk, window: nil)
    #expect(total[.busyPaid] == .minutes(30 + 2_880 + 20))
  }

  @Test("A new group has no minutes, and groups do not mix")
  func groups() {
    let ledger = ledger(.busyPaid, "10:00-11:00", group: Garage.desk)
    var open = GroupMinutes()
    #expect(open.isEmpty)
    open += ledger.total(of: Garage.lifts, window: nil)
    #expect(!open.isEmpty && MinuteKind.allCases.allSatisfy { open[$0] == 0 })
    #expect(ledger.total(of: Garage.desk, window: nil)[.busyPaid] == .minutes(60))
  }

  @Test(
    "Hours, weeks and the whole add up to what was put in, also over a change of clocks",
    arguments: ["2025-03-17", "2025-10-13"])
  func sums(day: String) {
    var dice = Dice(seed: 11)
    var ledger = UtilizationLedger(bins: Garage.bins(from: day, days: 14))
    let period = ledger.bins.period
    var added = Dictionary(uniqueKeysWithValues: MinuteKind.allCases.map { ($0, Int64(0)) })
    for _ in 0..<500 {
      let start = period.start + .seconds(Int64(dice.below(1_200_000)))
      let end = min(
        start + .seconds(Int64(dice.below(20_000))) + .microseconds(Int64(dice.below(99))),
        period.end)
      let kind = MinuteKind.allCases[dice.below(MinuteKind.allCases.count)]
      let count = 1 + dice.below(2)
      // The desk is open all the time.
      ledger.add(kind, group: Garage.desk, during: Interval(start, end), count: count)
      added[kind]! += start.span(to: end).microseconds * Int64(count)
    }
    let total = ledger.total(of: Garage.desk, window: nil)
    var hours = GroupMinutes()
    for row in ledger.hours(of: Garage.desk) { hours += row.minutes }
    var weeks = GroupMinutes()
    for week in ledger.weeks(of: [Garage.desk], window: nil) { weeks += week }
    #expect(hours == total && weeks == total)
    #expect(total.open == period.length.microseconds)
    for (kind, microseconds) in added { #expect(total[kind] == microseconds, "\(kind)") }
    var windows = GroupMinutes()
    for week in ledger.weeks(of: [Garage.desk], window: Garage.morning) { windows += week }
    #expect(windows == ledger.total(of: Garage.desk, window: Garage.morning))
  }

  @Test("Weeks begin with the first measured day; the days behind the last full one are left out")
  func weeks() {
    var ledger = UtilizationLedger(bins: Garage.bins(days: 16))
    for (day, clocks) in [(0, "10:00-10:01"), (6, "10:00-10:02"), (7, "10:00-10:04")] {
      ledger.add(.busyPaid, group: Garage.lifts, during: Garage.interval(clocks, day: day))
    }
    ledger.add(.busyPaid, group: Garage.desk, during: Garage.interval("10:00-10:08", day: 13))
    ledger.add(.busyPaid, group: Garage.desk, during: Garage.interval("10:00-10:16", day: 14))
    let weeks = ledger.weeks(of: [Garage.lifts, Garage.desk], window: nil)
    #expect(weeks.map { $0[.busyPaid] } == [.minutes(3), .minutes(12)])
    #expect(weeks[0].open == .minutes(7 * (1_180 + 1_440)))
    #expect(UtilizationLedger(bins: Garage.bins(days: 6)).weeks(of: [0], window: nil).isEmpty)
  }

  @Test("The busiest quarter-hour is that of the average weekday, and of equal ones the earliest")
  func busiestQuarter() throws {
    // Saturday is the fullest day and does not count.
    var ledger = UtilizationLedger(bins: Garage.bins(days: 7))
    let weekdays = [true, true, true, true, true, false, false]
    ledger.add(
      .bookedPaid, group: Garage.lifts, during: Garage.interval("16:00-17:00", day: 5), count: 2)
    ledger.add(.bookedPaid, group: Garage.lifts, during: Garage.interval("10:30-11:00", day: 0))
    ledger.add(.bookedPaid, group: Garage.lifts, during: Garage.interval("10:45-11:15", day: 3))
    ledger.add(.busyPaid, group: Garage.lifts, during: Garage.interval("14:00-15:00", day: 1))
    let one = try #require(ledger.busiestQuarter(of: Garage.lifts, isWeekday: weekdays))
    #expect(one.quarter == 43 && one.booked == 0.4)
    ledger.add(
      .bookedPaid, group: Garage.lifts, during: Garage.interval("09:00-09:15", day: 2), count: 2)
    let tie = try #require(ledger.busiestQuarter(of: Garage.lifts, isWeekday: weekdays))
    #expect(tie.quarter == 36 && tie.booked == 0.4)
    let none = Array(repeating: false, count: 7)
    #expect(ledger.busiestQuarter(of: Garage.lifts, isWeekday: none) == nil)
  }

  @Test(
    "What a policy sold of the minutes idle under the baseline counts where it booked more, and only there",
    arguments: [
      ("10:00-11:00", "10:00-11:00", 0), ("10:00-11:00", "11:00-12:00", 60),
      ("10:00-11:00", "10:00-12:30", 90), ("10:00-12:00", "10:00-10:30", 0),
      ("10:00-11:00", "10:30-11:30", 30),
    ] as [(String, String, Int64)])
  func soldOfIdle(before: String, after: String, minutes: Int64) {
    let baseline = ledger(.bookedPaid, before)
    let policy = ledger(.bookedPaid, after)
    let found = policy.soldOfIdle(of: Garage.lifts, baseline: baseline)
    let total = baseline.total(of: Garage.lifts, window: nil)
    #expect(found.sold == .minutes(minutes))
    #expect(found.idle == total.open - total[.bookedPaid])
  }
}
