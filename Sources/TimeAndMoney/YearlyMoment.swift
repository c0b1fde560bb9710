/// A moment that a POSIX time zone rule names for every year.
struct YearlyMoment: Hashable, Sendable {
  /// The date of the moment.
  let date: YearlyDate
  /// The seconds from local midnight of that date, possibly negative or beyond a day.
  let seconds: Int

  /// Returns the moment in that year, in seconds since 1970 UTC, on a clock with that offset.
  func seconds(in year: Int, offset: Int) -> Int64 {
    date.daysSince1970(in: year) * 86_400 + Int64(seconds - offset)
  }
}
