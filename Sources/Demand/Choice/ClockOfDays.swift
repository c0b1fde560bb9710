import Scheduling
import TimeAndMoney

/// For each day of a site's book: what the wall clock shows, what kind of day it is, between which starts the site
/// is open, and the number of its first start, by which choice noise is named.
final class ClockOfDays: Sendable {
  let kinds: [DayKind]
  let firstCells: [Int]
  let firstStarts: [Int]
  let cellsPerStart: Int
  /// Whether the clocks do not change on the day.
  let isRegular: [Bool]
  /// The starts of the day, counted from midnight, from the first opening to the last closing; empty if closed.
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
    cellsPerStart = max(1, Int(rules.startsEvery.microseconds / rules.grid.microseconds))
    let every = rules.startsEvery.microseconds
    firstStarts = days.map { day in
      Int(book.instant(of: book.cells(of: day).lowerBound).microseconds / every)
    }
    openStarts = kinds.map { kind in
      let ranges = site.hours.ranges(on: kind)
      guard let first = ranges.first, let last = ranges.last else { return 0..<0 }
      let seconds = Int(every / 1_000_000)
      let start = Int(first.start.seconds) / seconds
      return start..<max(start, (Int(last.end.seconds) + seconds - 1) / seconds)
    }
  }

  /// The minute of the local clock at a cell.
  @inline(__always)
  func minute(of cell: Int, on day: Int) -> Int {
    if isRegular[day] { return (cell - firstCells[day]) * gridMinutes }
    return Int(zone.timeOfDay(at: book.instant(of: cell)).seconds) / 60
  }

  /// The local day, counted since 1970.
  func localDay(_ day: Int) -> Int32 { book.localDay(day).daysSince1970 }

  func instant(of cell: Int) -> Instant { book.instant(of: cell) }
}
