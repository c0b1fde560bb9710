import Fixtures
import Metrics
import TimeAndMoney

/// The measured days of a garage: two lifts open from 08:10 to 18:00, one desk open day and night, and the
/// windows `peak` from 10:15 to 10:25 and `morning` from 08:00 to 12:00.
enum Garage {
  static let lifts = 0
  static let desk = 1
  static let peak = 0
  static let morning = 1

  static let groups = [
    ResourceGroup(name: "lift", count: 2, hours: .daily("08:10-18:00")),
    ResourceGroup(name: "desk", count: 1, hours: .always),
  ]
  static let windows = [WeeklyHours.daily("10:15-10:25"), .daily("08:00-12:00")]

  /// The bins of that many days from a day on; 2025-03-03 is a Monday.
  static func bins(
    zone: String = "Europe/Berlin", from day: String = "2025-03-03", days: Int = 1
  ) -> TimeBins {
    TimeBins(
      groups: groups, windows: windows,
      calendar: BusinessCalendar(zone: Zone.named(zone)), firstDay: LocalDay(day)!,
      dayCount: days)
  }

  /// An interval on the clock of Berlin, such as "09:00-10:30" on the first day.
  static func interval(_ clocks: String, day: Int = 0) -> Interval {
    let ends = clocks.split(separator: "-").map {
      Zone.named("Europe/Berlin").instant(
        of: TimeOfDay(clock: String($0)), on: LocalDay("2025-03-03")!.advanced(by: day))
    }
    return Interval(ends[0], ends[1])
  }
}

extension Int64 {
  /// That many minutes in microseconds.
  static func minutes(_ count: Int64) -> Int64 { count * 60_000_000 }
}
