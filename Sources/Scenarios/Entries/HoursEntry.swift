import TimeAndMoney

/// Weekly hours as they are written, with the place of each row.
struct HoursEntry: Sendable {
  struct Row: Sendable {
    let kinds: [DayKind]
    let ranges: [TimeRange]
    let place: Place
  }

  let rows: [Row]
  /// Whether it is known what holds on holidays.
  let coversHolidays: Bool
  let place: Place

  /// The hours; kinds of day that are not named are closed.
  var hours: WeeklyHours {
    var ranges: [DayKind: [TimeRange]] = [:]
    for row in rows {
      for kind in row.kinds { ranges[kind] = row.ranges }
    }
    return WeeklyHours(ranges)
  }

  /// Hours by kind of day, or one text for every day.
  static let shape: Shape<HoursEntry> = {
    let ranges = Shape<[TimeRange]>.scalar(ClockText.rangesForm, ClockText.ranges)
    let everyDay = ranges.located.map { ranges in
      HoursEntry(
        rows: [Row(kinds: DayKind.allCases, ranges: ranges.value, place: ranges.place)],
        coversHolidays: true, place: ranges.place)
    }
    let byDay = DayTable.shape(of: ranges.located, what: "days and hours").located.map { table in
      HoursEntry(
        rows: table.value.rows.map {
          Row(kinds: $0.kinds, ranges: $0.value.value, place: $0.value.place)
        },
        coversHolidays: table.value.rows.contains { $0.kinds.contains(.holiday) },
        place: table.place)
    }
    return Shape.either(everyDay, or: byDay)
      .named(
        "hours", "Hours of the local clock: one text for every day, or a mapping by kind of day.")
  }()
}
