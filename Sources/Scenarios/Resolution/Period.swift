import Simulation
import TimeAndMoney

/// The calendar of a scenario, read and checked: days, grid, zone.
struct Period {
  let firstDay: LocalDay
  let warmUp: StudyPlan.WarmUp
  let warmUpDays: Int
  let measuredDays: Int
  let holidays: Set<LocalDay>
  let grid: Span
  let gridPlace: Place
  /// The last day on which something may still happen, appointments that were moved among them, with a month to spare.
  let lastDay: LocalDay

  var gridMinutes: Int { Int(grid.microseconds / Span.minutes(1).microseconds) }

  init(_ entry: CalendarEntry, horizonDays: Int) {
    firstDay = entry.start.value
    warmUpDays = entry.warmUp?.wholeDays ?? (horizonDays + 6) / 7 * 7
    warmUp = entry.warmUp == nil ? .found(atLeast: warmUpDays) : .days(warmUpDays)
    measuredDays = entry.length.value.wholeDays ?? 0
    holidays = Set(entry.holidays.joined())
    grid = entry.grid?.value ?? .minutes(5)
    gridPlace = entry.grid?.place ?? entry.start.place
    // A warm-up that is to be found is shorter than a year.
    let longestWarmUp = entry.warmUp == nil ? 366 : warmUpDays
    lastDay = firstDay.advanced(by: longestWarmUp + measuredDays + 3 * horizonDays + 31)
  }

  /// The offsets from UTC that a zone's clocks keep in the period and that the grid does not divide, in seconds.
  func offsetsOffGrid(of zone: ZoneRules) -> [Int] {
    let start = Instant(microseconds: Int64(firstDay.daysSince1970) * Span.days(1).microseconds)
    let length = Span.days(Int64(firstDay.days(to: lastDay)))
    return zone.offsets(from: start - .days(1), to: start + length)
      .filter { $0 % (gridMinutes * 60) != 0 }
  }
}
