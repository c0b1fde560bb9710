import TimeAndMoney

extension TimeOfDay {
  /// A time as one writes it: "08:30".
  public init(clock: String) {
    let parts = clock.split(separator: ":").compactMap { Int($0) }
    self.init(hour: parts[0], minute: parts[1])
  }
}

extension WeeklyHours {
  /// The same ranges on every day of the week, closed on holidays: "08:00-12:00".
  public static func daily(_ ranges: String...) -> WeeklyHours {
    let times = ranges.map { range in
      let ends = range.split(separator: "-").map { TimeOfDay(clock: String($0)) }
      return TimeRange(ends[0], ends[1])
    }
    let kinds = DayKind.allCases.filter { $0 != .holiday }
    return WeeklyHours(Dictionary(uniqueKeysWithValues: kinds.map { ($0, times) }))
  }
}
