/// A time zone with its holidays: turns weekly hours into intervals of instants.
public struct BusinessCalendar: Sendable {
  public let zone: ZoneRules
  public let holidays: Set<LocalDay>

  public init(zone: ZoneRules, holidays: Set<LocalDay> = []) {
    self.zone = zone
    self.holidays = holidays
  }

  public func kind(of day: LocalDay) -> DayKind {
    holidays.contains(day) ? .holiday : DayKind(day.weekday)
  }

  /// The intervals of `hours` on one local day, in order. On the day of a change of clocks a range keeps its
  /// local ends, so that it is an hour shorter or longer.
  public func intervals(of hours: WeeklyHours, on day: LocalDay) -> [Interval] {
    hours.ranges(on: kind(of: day)).compactMap { range in
      let start = zone.instant(of: range.start, on: day)
      let end = zone.instant(of: range.end, on: day)
      return start < end ? Interval(start, end) : nil
    }
  }
}
