/// What a weekly pattern tells apart: the seven weekdays, and holidays as an eighth kind of day.
public enum DayKind: Int, CaseIterable, Hashable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday, holiday

  public init(_ weekday: Weekday) {
    self = DayKind(rawValue: weekday.rawValue)!
  }
}
