import Scheduling
import TimeAndMoney

/// For each day of a site's book: what the wall clock shows, what kind of day it is, between which starts the site
/// is open, and the number of its first start, by which choice noise is named.
final class ClockOfDays: Sendable {
  let kinds: [DayKind]
  let firstCells: [Int]
  let firstStarts: [Int]
  /// The cells between the starts that names of noise count.
  let cellsPerStart: Int
  /// The cells between two listed starts of one opening.
  let cellsApart: Int
  /// Minutes by which all starts of the day lie behind the multiples of their distance from midnight; nil if they differ.
  let phases: [Int?]
  /// Whether the clocks do not change on the day.
  let isRegular: [Bool]
  /// The starts of the day, counted from its phase, from the first opening to the last closing; empty if closed.
  let openStarts: [Range<Int>]
  private let gridMinutes: Int
  private let book: BookDays
  private let zone: ZoneRules

  init(site: Site, book: BookDays, rules: BookingRules) {
    let calendar = site.calendar
    self.book = book
    zone = calendar.zone
    let days = 0..<book.dayCount
    kinds = days.map { calendar.kind(of: book.localDay($0)) }
    firstCells = days.map { book.cells(of: $0).lowerBound }
    isRegular = days.map {
      calendar.zone.interval(of: book.localDay($0)).length == .days(1)
    }
    gridMinutes = Int(rules.grid.microseconds / Span.minutes(1).microseconds)
    let step = rules.startGrid(of: site.hours).microseconds
    cellsPerStart = max(1, Int(step / rules.grid.microseconds))
    let every = rules.startsEvery.microseconds
    cellsApart = max(1, Int(every / rules.grid.microseconds))
    firstStarts = days.map { day in
      Int(book.instant(of: book.cells(of: day).lowerBound).microseconds / step)
    }
    let phases = kinds.map { rules.startPhase(in: site.hours.ranges(on: $0)) }
    self.phases = phases
    openStarts = zip(kinds, phases).map { kind, phase in
      let ranges = site.hours.ranges(on: kind)
      guard let first = ranges.first, let last = ranges.last else { return 0..<0 }
      let seconds = Int(every / 1_000_000)
      let behind = (phase ?? 0) * 60
      let start = max(0, Int(first.start.seconds) - behind) / seconds
      return start..<max(start, (Int(last.end.seconds) - behind + seconds - 1) / seconds)
    }
  }

  /// The minute of the local clock at a cell.
  @inline(__always)
  func minute(of cell: Int, on day: Int) -> Int {
    if isRegular[day] { return (cell - firstCells[day]) * gridMinutes }
    return Int(zone.timeOfDay(at: book.instant(of: cell)).seconds) / 60
  }

  /// The cell of the day of a start that is counted from the phase of a regular day.
  @inline(__always)
  func cell(ofStart start: Int, on day: Int) -> Int {
    start * cellsApart + (phases[day] ?? 0) / gridMinutes
  }

  /// The local day, counted since 1970.
  func localDay(_ day: Int) -> Int32 { book.localDay(day).daysSince1970 }

  func instant(of cell: Int) -> Instant { book.instant(of: cell) }
}
