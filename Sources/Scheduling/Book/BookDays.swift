import TimeAndMoney

/// The line of cells of a site: which local day each belongs to, and what instant a cell is.
public struct BookDays: Sendable {
  public let firstDay: LocalDay
  /// The first cell of each day, and one behind the last day.
  let firstCells: ContiguousArray<Int32>
  let epoch: Instant
  let grid: Span
  /// Of a day of 24 hours.
  private let cellsPerDay: Int

  /// - Parameters:
  ///   - firstDay: the local day on which the book begins.
  ///   - dayCount: the number of days it holds.
  /// - Precondition: the grid divides every offset of the zone in these days.
  init(firstDay: LocalDay, dayCount: Int, zone: ZoneRules, grid: Span) {
    self.firstDay = firstDay
    self.grid = grid
    cellsPerDay = max(1, Int(Span.days(1).microseconds / grid.microseconds))
    let start = zone.startOfDay(firstDay)
    epoch = start
    firstCells = ContiguousArray(
      (0...dayCount).map { day in
        let span = start.span(to: zone.startOfDay(firstDay.advanced(by: day)))
        return Int32(span.microseconds / grid.microseconds)
      })
  }

  public var dayCount: Int { firstCells.count - 1 }
  public var cellCount: Int { Int(firstCells[firstCells.count - 1]) }

  public func instant(of cell: Int) -> Instant {
    epoch + Span(microseconds: Int64(cell) * grid.microseconds)
  }

  /// The cell an instant lies in; rounds down, and may lie outside the book. Any instant may be asked for.
  public func cell(at instant: Instant) -> Int {
    // Half of all time behind the beginning: what lies before is as far away as one can say.
    let earliest = Instant(microseconds: .min / 2)
    let span = epoch.span(to: max(instant, earliest)).microseconds
    let cell = span / grid.microseconds
    return Int(span < 0 && span % grid.microseconds != 0 ? cell - 1 : cell)
  }

  /// The first cell that does not begin before an instant.
  func cell(notBefore instant: Instant) -> Int {
    let below = cell(at: instant)
    return self.instant(of: below) < instant ? below + 1 : below
  }

  public func cells(of day: Int) -> Range<Int> {
    Int(firstCells[day])..<Int(firstCells[day + 1])
  }

  /// The day of a cell, counted from `firstDay`.
  public func day(of cell: Int) -> Int {
    var day = min(max(cell / cellsPerDay, 0), dayCount - 1)
    while day > 0, cell < Int(firstCells[day]) { day -= 1 }
    while day < dayCount - 1, cell >= Int(firstCells[day + 1]) { day += 1 }
    return day
  }

  public func localDay(_ day: Int) -> LocalDay {
    firstDay.advanced(by: day)
  }
}
