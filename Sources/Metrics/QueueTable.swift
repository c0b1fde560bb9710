import TimeAndMoney

/// Tallies of one walk-in queue by stage, class and week.
public struct QueueTable: Sendable {
  public let stages: Int
  public let classes: Int
  public let period: Interval
  /// When the site is open.
  private let open: OpenTimes
  /// The ends of the full weeks, local midnights; a week in which the clocks change is an hour shorter or longer.
  private let weekEnds: [Instant]
  private let weeks: Int
  private var tallies: [QueueTally]
  private static let week = Span.weeks(1).microseconds

  /// - Parameters:
  ///   - weekEnds: the ends of the full weeks within the period, in order.
  ///   - open: when the site is open within the period.
  public init(
    stages: Int, classes: Int, period: Interval, weekEnds: [Instant], open: OpenTimes
  ) {
    self.stages = stages
    self.classes = classes
    self.period = period
    self.open = open
    self.weekEnds = weekEnds
    weeks = weekEnds.count + 1
    tallies = Array(repeating: QueueTally(), count: stages * classes * weeks)
  }

  /// The number of full weeks.
  public var fullWeeks: Int { weekEnds.count }

  /// How long the site is open in all, or in a full week.
  public func openTime(ofWeek week: Int?) -> Span {
    guard let week else { return open.length(within: period) }
    let start = week == 0 ? period.start : weekEnds[week - 1]
    return open.length(within: Interval(start, weekEnds[week]))
  }

  /// The week of an instant of the period, the rest behind the full weeks last.
  @inline(__always)
  private func week(of instant: Instant) -> Int {
    var week = min(
      Int(period.start.span(to: instant).microseconds / QueueTable.week), weekEnds.count)
    if week < weekEnds.count, instant >= weekEnds[week] { week += 1 }
    if week > 0, instant < weekEnds[week - 1] { week -= 1 }
    return week
  }

  /// Whether a customer who comes at an instant is measured.
  public func measures(_ instant: Instant) -> Bool { period.contains(instant) }

  /// Changes the tally of a customer by the week in which he came; who is not measured is in none.
  @inline(__always)
  public mutating func update(
    stage: Int, class group: Int, arrival: Instant, _ change: (inout QueueTally) -> Void
  ) {
    guard measures(arrival) else { return }
    let week = week(of: arrival)
    change(&tallies[(stage * classes + group) * weeks + week])
  }

  /// Adds the time some customers spend waiting and in service, split by week and clipped to the period. While the
  /// site is closed only service counts, as overtime.
  @inline(__always)
  public mutating func addTime(
    stage: Int, class group: Int, during interval: Interval, waiting: Int, inService: Int
  ) {
    var at = max(interval.start, period.start)
    let end = min(interval.end, period.end)
    while at < end {
      let week = week(of: at)
      let next = week < weekEnds.count ? min(end, weekEnds[week]) : end
      let all = at.span(to: next)
      let whileOpen = open.length(within: Interval(at, next))
      let time = whileOpen.microseconds
      let place = (stage * classes + group) * weeks + week
      tallies[place].queueTime += time * Int64(waiting)
      tallies[place].busyTime += time * Int64(inService)
      tallies[place].systemTime += time * Int64(waiting + inService)
      tallies[place].overtime += (all - whileOpen).microseconds * Int64(inService)
      at = next
    }
  }

  /// The sum over weeks, or one week; over the classes if `group` is nil.
  public func tally(stage: Int, class group: Int?, week: Int?) -> QueueTally {
    var sum = QueueTally()
    for member in group.map({ $0..<$0 + 1 }) ?? 0..<classes {
      for index in week.map({ $0..<$0 + 1 }) ?? 0..<weeks {
        sum += tallies[(stage * classes + member) * weeks + index]
      }
    }
    return sum
  }

  /// The sum over some stages; arrivals and who entered are those of the first.
  public func tally(stages: Range<Int>, class group: Int?, week: Int?) -> QueueTally {
    var sum = tally(stage: stages.lowerBound, class: group, week: week)
    for stage in stages.dropFirst() {
      var more = tally(stage: stage, class: group, week: week)
      more.arrivals = 0
      more.turnedAwayClosed = 0
      sum += more
    }
    return sum
  }
}
