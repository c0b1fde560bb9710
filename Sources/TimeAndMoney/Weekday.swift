/// A day of the week, from Monday as 0 to Sunday as 6 (the order of ISO 8601).
public enum Weekday: Int, CaseIterable, Hashable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// The first three letters of the English name in lower case, such as "mon".
  public var abbreviation: String { String(String(describing: self).prefix(3)) }
}

extension Weekday: Comparable {
  /// Tells whether the left day comes earlier in the week that begins on Monday.
  public static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }
}
