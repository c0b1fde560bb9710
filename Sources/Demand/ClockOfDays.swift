import Scheduling
import TimeAndMoney

/// For each day of a site's book: what the wall clock shows, what kind of day it is, and the number of its first
/// start, by which choice noise is named.
public struct ClockOfDays: Sendable {
  let kinds: [DayKind]
  let firstCells: [Int]
  let firstStarts: [Int]
  let cellsPerStart: Int
  private let isRegular: [Bool]
  private let gridMinutes: Int
  private let book: BookDays
  private let zone: ZoneRules

  public init(book: BookDays, calendar: BusinessCalendar, rules: BookingRules) {
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
  }

  /// The minute of the local clock at a cell.
  @inline(__always)
  func minute(of cell: Int, on day: Int) -> Int {
    if isRegular[day] { return (cell - firstCells[day]) * gridMinutes }
    return Int(zone.timeOfDay(at: book.instant(of: cell)).seconds) / 60
  }
}
