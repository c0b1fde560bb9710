import TimeAndMoney

/// The calendar as it is written.
struct CalendarEntry: Sendable {
  let start: Located<LocalDay>
  /// Nil if it is to be found.
  let warmUp: Span?
  let length: Located<Span>
  let zone: Located<String>?
  let grid: Located<Span>?
  let holidays: [[LocalDay]]

  static let shape = Shape<CalendarEntry>.object(
    Field.required("start", Shape.scalar(DateText.form, DateText.day).located, "the first day"),
    Field.optional(
      "warm_up", warmUpShape, default: .some(.zero), written: .text("0 days"),
      "whole days before the measured period, or auto: found by a pilot"),
    Field.required(
      "length",
      Shape.wholeDays.checked {
        $0 == .zero ? .notPositive($0.text) : $0 > longest ? tooLong($0) : nil
      }.located, "whole days that are measured"),
    Field.optional(
      "time_zone", Shape.name.located,
      "a name of the IANA database such as Asia/Shanghai; default UTC"),
    Field.optional(
      "grid", gridShape.located, "appointments start and end on it; divides a day; default 5 min"),
    Field.optional(
      "holidays", .list(of: .scalar(DateText.rangeForm, DateText.days), what: "dates"), default: [],
      written: .list([]), "dates and ranges of dates such as 2025-05-01..2025-05-05"),
    make: CalendarEntry.init)

  private static let warmUpShape = Shape<Span?>.word(
    ["auto": nil],
    or: Shape.wholeDays.checked { $0 > longest ? tooLong($0) : nil }.map(Optional.some))

  /// The most days of a run, warm-up and all: twenty years.
  static let mostDays = 7_305
  private static let longest = Span.days(Int64(mostDays))

  private static func tooLong(_ span: Span) -> ProblemKind {
    .outside(span.text, lowest: "1 day", highest: "7305 days (20 years)")
  }

  private static let gridShape = Shape<Span>.positiveDuration.checked { grid in
    if grid < .minutes(1) || grid > .hours(4) {
      return .outside(grid.text, lowest: "1 min", highest: "4 h")
    }
    if grid.microseconds % Span.minutes(1).microseconds != 0 {
      return .notWhole(grid.text, unit: "minutes")
    }
    let dividesDay = Span.days(1).microseconds % grid.microseconds == 0
    return dividesDay ? nil : .gridDoesNotDivideDay(grid.text)
  }
}
