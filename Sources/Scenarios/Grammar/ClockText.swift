import TimeAndMoney

/// Times of the local clock and ranges of them: "08:30", "10:00-11:30".
enum ClockText {
  static let form = ValueForm("a time of day", like: "08:30", pattern: "^\(timePattern)$")
  static let rangeForm = ValueForm(
    "a range of the clock", like: "10:00-11:30", pattern: "^\(rangePattern)$")
  static let rangesForm = ValueForm(
    "hours of a day", like: "08:00-18:00, \"09:00-12:00, 13:00-18:00\", closed or always",
    pattern: "^(\(rangePattern)(, *\(rangePattern))*|closed|always)$")
  static let timePattern = "[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?"
  static let rangePattern = "\(timePattern) ?- ?\(timePattern)"

  /// The time a text means, 00:00 to 24:00.
  static func time(_ text: String) throws(ProblemKind) -> TimeOfDay {
    let pieces = text.split(separator: ":", omittingEmptySubsequences: false)
    let numbers = pieces.compactMap { $0.utf8.allSatisfy(NumberText.isDigit) ? Int($0) : nil }
    guard (2...3).contains(pieces.count), numbers.count == pieces.count,
      (1...2).contains(pieces[0].count), pieces.dropFirst().allSatisfy({ $0.count == 2 })
    else { throw .notA(text, form) }
    let seconds = numbers[0] * 3_600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
    guard numbers.dropFirst().allSatisfy({ $0 < 60 }), seconds <= 86_400 else {
      throw .outside(text, lowest: "00:00", highest: "24:00")
    }
    return TimeOfDay(seconds: Int32(seconds))
  }

  /// The range a text means; it lies within one day.
  static func range(_ text: String) throws(ProblemKind) -> TimeRange {
    let ends = text.pieces("-")
    guard ends.count == 2 else { throw .notA(text, rangeForm) }
    let (start, end) = (try time(ends[0]), try time(ends[1]))
    guard start < end else { throw .overMidnight(text, "\(start)", "\(end)") }
    return TimeRange(start, end)
  }

  /// The ranges of one day, in order and apart from each other.
  static func ranges(_ text: String) throws(ProblemKind) -> [TimeRange] {
    if text == "closed" { return [] }
    if text == "always" { return [.wholeDay] }
    var ranges: [TimeRange] = []
    for piece in text.pieces(",") {
      guard piece.contains("-") else { throw .notA(text, rangesForm) }
      ranges.append(try range(piece))
    }
    ranges.sort { $0.start < $1.start }
    for (one, next) in zip(ranges, ranges.dropFirst()) where next.start < one.end {
      throw .overlappingRanges("\(one.start)-\(one.end)", "\(next.start)-\(next.end)")
    }
    return ranges
  }
}
