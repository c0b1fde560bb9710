import Metrics
import Testing
import TimeAndMoney

@Suite("Walk-in queues")
struct QueueTableTests {
  private static let start = Instant(microseconds: 1_741_000_000_000_000)

  /// A queue of two stages and two classes, measured for so many days.
  private func table(days: Int64, open: [Interval]? = nil) -> QueueTable {
    let period = Interval(Self.start, Self.start + .days(days))
    return QueueTable(
      stages: 2, classes: 2, period: period,
      weekEnds: (0..<days / 7).map { Self.start + .days(7 * ($0 + 1)) },
      open: OpenTimes(open ?? [period], within: period))
  }

  private func interval(_ from: Int64, _ to: Int64) -> Interval {
    Interval(Self.start + .minutes(from), Self.start + .minutes(to))
  }

  @Test("Customers count in the week in which they came, and sums run over weeks and classes")
  func arrivals() {
    var table = table(days: 15)
    for (day, group) in [(0, 0), (6, 1), (7, 1), (13, 0), (14, 0)] as [(Int64, Int)] {
      table.update(stage: 1, class: group, arrival: Self.start + .days(day)) {
        $0.arrivals += 1
        $0.turnedAwayFull += day == 13 ? 1 : 0
        $0.waitTime += day
      }
    }
    #expect(table.fullWeeks == 2)
    #expect((0...2).map { table.tally(stage: 1, class: nil, week: $0).arrivals } == [2, 2, 1])
    #expect((0...1).map { table.tally(stage: 1, class: $0, week: nil).arrivals } == [3, 2])
    let all = table.tally(stage: 1, class: nil, week: nil)
    #expect(all.arrivals == 5 && all.entered == 4 && all.waitTime == 40)
    #expect(table.tally(stage: 0, class: nil, week: nil) == QueueTally())
  }

  @Test(
    "A customer is measured from the first instant of the period up to and not at its end",
    arguments: [(-1, false), (0, true), (604_799_999_999, true), (604_800_000_000, false)])
  func measured(microsecond: Int64, isMeasured: Bool) {
    let table = table(days: 7)
    #expect(table.measures(Self.start + .microseconds(microsecond)) == isMeasured)
  }

  @Test("Time that crosses the end of a week is split there")
  func split() {
    var table = table(days: 21)
    // From an hour before the second week to two hours into the third: 3 wait and 2 are served.
    table.addTime(
      stage: 0, class: 1, during: interval(10_080 - 60, 20_160 + 120), waiting: 3, inService: 2)
    let weeks = (0..<3).map { table.tally(stage: 0, class: 1, week: $0) }
    #expect(weeks.map(\.queueTime) == [.minutes(180), .minutes(30_240), .minutes(360)])
    #expect(weeks.map(\.busyTime) == [.minutes(120), .minutes(20_160), .minutes(240)])
    #expect(weeks.map(\.systemTime) == [.minutes(300), .minutes(50_400), .minutes(600)])
    var sum = QueueTally()
    for week in weeks { sum += week }
    #expect(sum == table.tally(stage: 0, class: nil, week: nil))
  }

  @Test(
    "Time outside the period does not count",
    arguments: [
      (-60, 0, 0), (-60, 30, 30), (-60, 20_000, 10_080), (10_070, 10_090, 10),
      (10_080, 10_090, 0), (5, 5, 0),
    ] as [(Int64, Int64, Int64)])
  func clipping(from: Int64, to: Int64, minutes: Int64) {
    var table = table(days: 7)
    table.addTime(stage: 0, class: 0, during: interval(from, to), waiting: 1, inService: 0)
    let tally = table.tally(stage: 0, class: nil, week: nil)
    #expect(tally.queueTime == .minutes(minutes) && tally.systemTime == tally.queueTime)
    #expect(tally.busyTime == 0)
  }

  @Test("While the site is closed only service counts, as overtime")
  func closed() {
    // Open from 60 to 120 and from 180 to 240 minutes of the first day, in a row with one that touches.
    var table = table(days: 8, open: [interval(60, 90), interval(90, 120), interval(180, 240)])
    #expect(
      table.openTime(ofWeek: nil) == .minutes(120) && table.openTime(ofWeek: 0) == .minutes(120))
    table.addTime(stage: 0, class: 0, during: interval(100, 200), waiting: 2, inService: 1)
    let tally = table.tally(stage: 0, class: nil, week: nil)
    #expect(tally.queueTime == .minutes(80) && tally.busyTime == .minutes(40))
    #expect(tally.systemTime == .minutes(120) && tally.overtime == .minutes(60))
    table.addTime(stage: 0, class: 0, during: interval(240, 300), waiting: 1, inService: 1)
    #expect(table.tally(stage: 0, class: nil, week: nil).overtime == .minutes(120))
    #expect(table.tally(stage: 0, class: nil, week: nil).queueTime == .minutes(80))
  }

  @Test("Who comes while the site is closed has not entered")
  func turnedAwayClosed() {
    var table = table(days: 7)
    table.update(stage: 0, class: 0, arrival: Self.start) {
      $0.arrivals += 5
      $0.turnedAwayClosed += 2
      $0.turnedAwayFull += 1
    }
    let tally = table.tally(stage: 0, class: nil, week: nil)
    #expect(tally.cameWhileOpen == 3 && tally.entered == 2)
    table.update(stage: 0, class: 0, arrival: Self.start + .days(7)) { $0.arrivals += 1 }
    #expect(table.tally(stage: 0, class: nil, week: nil).arrivals == 5)
  }

  @Test("Over several stages customers are counted once, at the first, and times add up")
  func stages() {
    var table = table(days: 7)
    for stage in 0..<2 {
      for group in 0..<2 {
        table.update(stage: stage, class: group, arrival: Self.start) {
          $0.arrivals += stage == 0 ? 10 : 8
          $0.turnedAwayFull += stage == 0 ? 2 : 0
          $0.waitTime += 7
        }
        table.addTime(
          stage: stage, class: group, during: interval(0, 5), waiting: 1, inService: 2)
      }
    }
    let one = table.tally(stages: 0..<2, class: 1, week: 0)
    #expect(one.arrivals == 10 && one.entered == 8 && one.waitTime == 14)
    #expect(one.queueTime == .minutes(10) && one.systemTime == .minutes(30))
    let all = table.tally(stages: 0..<2, class: nil, week: nil)
    #expect(all.arrivals == 20 && all.entered == 16 && all.waitTime == 28)
    let last = table.tally(stages: 1..<2, class: nil, week: nil)
    #expect(last == table.tally(stage: 1, class: nil, week: nil))
  }
}
