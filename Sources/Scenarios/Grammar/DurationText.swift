import TimeAndMoney

/// Durations with their unit: "40 min", "1 h 30 min", "2 days", "-3 min".
enum DurationText {
  static let form = ValueForm(
    "a duration", like: "40 min, 60 s, 1 h 30 min, 2 days or 4 weeks",
    pattern: #"^-?([0-9]+(\.[0-9]+)? ?[a-z]+)( [0-9]+(\.[0-9]+)? ?[a-z]+)*$"#
  ).orUncertain

  private static let units: [String: Span] = [
    "s": .seconds(1), "sec": .seconds(1), "second": .seconds(1), "seconds": .seconds(1),
    "min": .minutes(1), "minute": .minutes(1), "minutes": .minutes(1),
    "h": .hours(1), "hour": .hours(1), "hours": .hours(1),
    "day": .days(1), "days": .days(1), "week": .weeks(1), "weeks": .weeks(1),
  ]

  /// The longest duration: a hundred years of 365 days.
  private static let longest = Span.days(36_500)

  /// The span a text means, to the microsecond.
  static func span(_ text: String) throws(ProblemKind) -> Span {
    let isNegative = text.hasPrefix("-")
    let parts = self.parts(of: text.dropFirst(isNegative ? 1 : 0))
    guard !parts.isEmpty else { throw .notA(text, form) }
    var total = 0.0
    for (digits, unit) in parts {
      guard !unit.isEmpty else { throw .noUnit(text, form) }
      guard !digits.isEmpty, let number = try? NumberText.number(digits), let size = units[unit]
      else { throw .notA(text, form) }
      total += (number * Double(size.microseconds)).rounded()
    }
    guard total <= Double(longest.microseconds) else {
      throw .outside(text, lowest: "-36500 days", highest: "36500 days")
    }
    return Span(microseconds: isNegative ? -Int64(total) : Int64(total))
  }

  /// The number-and-unit pieces of a text; a piece that lacks one of the two has it empty.
  private static func parts(of text: Substring) -> [(digits: String, unit: String)] {
    var parts: [(digits: String, unit: String)] = []
    for word in text.split(separator: " ") {
      let digits = word.prefix { $0.isNumber || $0 == "." }
      let unit = word.dropFirst(digits.count)
      if digits.isEmpty, let last = parts.last, last.unit.isEmpty {
        parts[parts.count - 1].unit = String(unit)
      } else {
        parts.append((String(digits), String(unit)))
      }
    }
    return parts
  }
}
