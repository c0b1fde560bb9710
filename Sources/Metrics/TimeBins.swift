import TimeAndMoney

/// The measured period of a site cut into bins so fine that each lies wholly inside or outside every quarter-hour,
/// every named window and the opening of every resource group: minutes are attributed exactly.
public struct TimeBins: Sendable {
  public struct Bin: Sendable {
    public let interval: Interval
    /// The measured day, from 0.
    public let day: Int
    /// The start of the hour of the local clock.
    public let hourStart: Instant
    /// The quarter-hour of the local clock, 0–95.
    public let quarter: Int
    /// Bit w: inside the named window w.
    public let windows: UInt64
  }

  public let groups: [ResourceGroup]
  public let bins: [Bin]
  public let period: Interval
  public let firstDay: LocalDay
  public let dayCount: Int
  /// Open microseconds, by bin and group.
  public let open: ContiguousArray<Int64>
  /// The bin each quarter-hour of the period begins in.
  private let firstBins: ContiguousArray<Int32>
  private static let quarterHour = Span.minutes(15).microseconds

  /// A bin marks its windows in one word.
  public static let mostWindows = 64

  /// - Parameters:
  ///   - windows: at most `mostWindows`.
  ///   - days: the measured local days.
  public init(
    groups: [ResourceGroup], windows: [WeeklyHours], calendar: BusinessCalendar,
    firstDay: LocalDay, dayCount: Int
  ) {
    invariant(windows.count <= TimeBins.mostWindows, "There are more windows than a word has bits.")
    self.groups = groups
    self.firstDay = firstDay
    self.dayCount = dayCount
    let zone = calendar.zone
    period = Interval(
      zone.startOfDay(firstDay), zone.startOfDay(firstDay.advanced(by: dayCount)))
    var bins: [Bin] = []
    var open: ContiguousArray<Int64> = []
    // An hour that the clocks cut short begins where they were changed.
    var change = period.start
    for day in 0..<dayCount {
      let date = firstDay.advanced(by: day)
      let windowIntervals = windows.map { calendar.intervals(of: $0, on: date) }
      let openIntervals = groups.map { calendar.intervals(of: $0.hours, on: date) }
      for interval in TimeBins.cut(
        zone.interval(of: date), at: (windowIntervals + openIntervals).joined())
      {
        let seconds = Int64(zone.timeOfDay(at: interval.start).seconds)
        var inside: UInt64 = 0
        for (window, intervals) in windowIntervals.enumerated()
        where intervals.contains(where: { $0.contains(interval.start) }) {
          inside |= 1 << UInt64(window)
        }
        let onTheHour =
          interval.start - .seconds(seconds % 3_600)
          - Span(microseconds: interval.start.microseconds % 1_000_000)
        let lastChange = bins.last.map { zone.offset(at: $0.interval.start) }
        if let lastChange, lastChange != zone.offset(at: interval.start) { change = interval.start }
        bins.append(
          Bin(
            interval: interval, day: day, hourStart: max(onTheHour, change),
            quarter: Int(seconds / 900), windows: inside))
        for (group, intervals) in openIntervals.enumerated() {
          let isOpen = intervals.contains { $0.contains(interval.start) }
          open.append(isOpen ? interval.length.microseconds * Int64(groups[group].count) : 0)
        }
      }
    }
    self.bins = bins
    self.open = open
    var firstBins: ContiguousArray<Int32> = []
    let start = period.start.microseconds
    for (index, bin) in bins.enumerated() {
      let quarter = (bin.interval.start.microseconds - start) / TimeBins.quarterHour
      while firstBins.count <= quarter { firstBins.append(Int32(index)) }
    }
    self.firstBins = firstBins
  }

  /// Calls `body` with each bin an interval touches and the microseconds it spends there.
  @inline(__always)
  func spread(_ interval: Interval, _ body: (_ bin: Int, _ microseconds: Int64) -> Void) {
    let start = max(interval.start.microseconds, period.start.microseconds)
    let end = min(interval.end.microseconds, period.end.microseconds)
    if start >= end { return }
    var index = Int(firstBins[Int((start - period.start.microseconds) / TimeBins.quarterHour)])
    while bins[index].interval.end.microseconds <= start { index += 1 }
    var at = start
    while at < end {
      let next = min(bins[index].interval.end.microseconds, end)
      body(index, next - at)
      at = next
      index += 1
    }
  }

  private static func cut(_ day: Interval, at others: some Sequence<Interval>) -> [Interval] {
    var edges = [day.end.microseconds]
    var edge = day.start.microseconds
    while edge < day.end.microseconds {
      edges.append(edge)
      edge += quarterHour
    }
    for interval in others {
      edges.append(max(interval.start.microseconds, day.start.microseconds))
      edges.append(min(interval.end.microseconds, day.end.microseconds))
    }
    edges.sort()
    return zip(edges, edges.dropFirst()).filter { $0 < $1 }.map {
      Interval(Instant(microseconds: $0), Instant(microseconds: $1))
    }
  }
}
