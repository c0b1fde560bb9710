import TimeAndMoney

/// Dates and ranges of dates: "2025-04-04", "2025-05-01..2025-05-05".
enum DateText {
  static let form = ValueForm("a date", like: "2025-03-03", pattern: "^\(datePattern)$")
  static let rangeForm = ValueForm(
    "a date or a range of dates", like: "2025-04-04 or 2025-05-01..2025-05-05",
    pattern: #"^\#(datePattern)( ?\.\. ?\#(datePattern))?$"#)
  private static let datePattern = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
  private static let longestRange = 1_000

  /// The day a text means.
  static func day(_ text: String) throws(ProblemKind) -> LocalDay {
    guard let day = LocalDay(text) else { throw .notA(text, form) }
    return day
  }

  /// The days of a date, or of a range with both its ends.
  static func days(_ text: String) throws(ProblemKind) -> [LocalDay] {
    guard let dots = text.firstRange(of: "..") else {
      guard let day = LocalDay(text) else { throw .notA(text, rangeForm) }
      return [day]
    }
    guard let first = LocalDay(text[..<dots.lowerBound].trimmed),
      let last = LocalDay(text[dots.upperBound...].trimmed)
    else { throw .notA(text, rangeForm) }
    let length = first.days(to: last)
    guard (0..<longestRange).contains(length) else {
      throw .wrongRange(text, most: longestRange, unit: "days")
    }
    return (0...length).map { first.advanced(by: $0) }
  }
}
