/// A date that a POSIX time zone rule names for every year (POSIX.1-2017, 8.3).
enum YearlyDate: Hashable, Sendable {
  /// Mm.w.d: a weekday (0 is Sunday) of a month, the week 5 meaning the last.
  case weekday(month: Int, week: Int, weekday: Int)
  /// Jn: the day 1...365 of the year, 29 February never counted.
  case dayWithoutLeapDay(Int)
  /// n: the day 0...365 of the year, 29 February counted.
  case day(Int)

  /// Returns the days from 1970-01-01 to the date in that year.
  func daysSince1970(in year: Int) -> Int64 {
    switch self {
    case .weekday(let month, let week, let weekday):
      let first = Self.firstDay(of: month, in: year)
      // 1970-01-01 was a Thursday, the fourth day after Sunday.
      let firstWeekday = (first + 4).floored(by: 7).remainder
      let firstMatch = first + (Int64(weekday) - firstWeekday + 7) % 7
      let nextMonth =
        month == 12 ? Self.firstDay(of: 1, in: year + 1) : Self.firstDay(of: month + 1, in: year)
      let match = firstMatch + Int64(week - 1) * 7
      return match < nextMonth ? match : match - 7
    case .dayWithoutLeapDay(let number):
      let isPastLeapDay = number >= 60 && Self.isLeap(year)
      return Self.firstDay(of: 1, in: year) + Int64(number - 1 + (isPastLeapDay ? 1 : 0))
    case .day(let number):
      return Self.firstDay(of: 1, in: year) + Int64(number)
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  private static func firstDay(of month: Int, in year: Int) -> Int64 {
    Int64(LocalDay.daysSince1970(year: year, month: month, day: 1))
  }
}
