import TimeAndMoney

/// Weekly hours that hold from a day of the book on.
struct Shift: Sendable, Codable {
  let from: Int
  let hours: WeeklyHours
}

extension [Shift] {
  /// The hours of a day; closed before the first shift.
  func hours(on day: Int) -> WeeklyHours { last { $0.from <= day }?.hours ?? .closed }

  /// Changes the hours from a day on; what was to come behind it no longer counts.
  mutating func change(to hours: WeeklyHours, from day: Int) {
    removeAll { $0.from >= day }
    append(Shift(from: day, hours: hours))
  }
}
