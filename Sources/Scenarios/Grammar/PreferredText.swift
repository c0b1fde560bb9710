import TimeAndMoney

/// Preferred moments and ranges of the day, in whole minutes: "10:15", "14:00-17:00".
enum PreferredText {
  static let form = ValueForm(
    "a moment or range of the day", like: "10:15 or 14:00-17:00",
    pattern: "^\(ClockText.timePattern)( ?- ?\(ClockText.timePattern))?$")

  /// The minutes of the day at which it begins and ends, equal for a moment.
  static func minutes(_ text: String) throws(ProblemKind) -> (from: Int, to: Int) {
    let isRange = text.contains("-")
    let start: TimeOfDay
    let end: TimeOfDay
    if isRange {
      let range = try ClockText.range(text)
      (start, end) = (range.start, range.end)
    } else {
      start = try ClockText.time(text)
      end = start
    }
    guard start.seconds % 60 == 0, end.seconds % 60 == 0, isRange || start.seconds < 86_400 else {
      throw .notA(text, form)
    }
    return (start.minutes, end.minutes)
  }
}
