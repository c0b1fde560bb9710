/// Reads the POSIX rule at the end of a zone file, such as "CET-1CEST,M3.5.0,M10.5.0/3"
/// (POSIX.1-2017, 8.3).
struct YearlyRuleReader {
  private var rest: Substring.UTF8View

  private init(_ text: String) {
    rest = Substring(text).utf8
  }

  /// Returns the rule that the text means, or nil if it means none.
  static func rule(from text: String) -> YearlyRule? {
    var reader = YearlyRuleReader(text)
    guard let rule = reader.rule(), reader.rest.isEmpty else { return nil }
    return rule
  }

  private mutating func rule() -> YearlyRule? {
    guard name(), let west = seconds() else { return nil }
    if rest.isEmpty { return YearlyRule(standardOffset: -west, summer: nil) }
    guard name() else { return nil }
    var summerOffset = -west + 3_600
    if rest.first != UInt8(ascii: ",") {
      guard let summerWest = seconds() else { return nil }
      summerOffset = -summerWest
    }
    guard let start = moment(), let end = moment() else { return nil }
    let summer = YearlyRule.Summer(offset: summerOffset, start: start, end: end)
    return YearlyRule(standardOffset: -west, summer: summer)
  }

  /// Passes over the name of a clock: three letters or more, or anything between angle brackets.
  private mutating func name() -> Bool {
    if take("<") {
      guard let close = rest.firstIndex(of: UInt8(ascii: ">")) else { return false }
      rest = rest[rest.index(after: close)...]
      return true
    }
    let letters = rest.prefix { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20 }
    rest = rest[letters.endIndex...]
    return letters.count >= 3
  }

  /// Reads ",date" or ",date/time", the time being 02:00 if there is none.
  private mutating func moment() -> YearlyMoment? {
    guard take(","), let date = date() else { return nil }
    guard take("/") else { return YearlyMoment(date: date, seconds: 7_200) }
    return seconds().map { YearlyMoment(date: date, seconds: $0) }
  }

  private mutating func date() -> YearlyDate? {
    if take("M") {
      guard let month = number(in: 1...12), take("."), let week = number(in: 1...5), take("."),
        let weekday = number(in: 0...6)
      else { return nil }
      return .weekday(month: month, week: week, weekday: weekday)
    }
    if take("J") { return number(in: 1...365).map(YearlyDate.dayWithoutLeapDay) }
    return number(in: 0...365).map(YearlyDate.day)
  }

  /// Reads [+-]h[h[h]][:mm[:ss]] as seconds; RFC 8536 allows a week of hours.
  private mutating func seconds() -> Int? {
    let isNegative = take("-")
    if !isNegative { _ = take("+") }
    guard var seconds = number(in: 0...167).map({ $0 * 3_600 }) else { return nil }
    for unit in [60, 1] where take(":") {
      guard let count = number(in: 0...59) else { return nil }
      seconds += count * unit
    }
    return isNegative ? -seconds : seconds
  }

  private mutating func number(in allowed: ClosedRange<Int>) -> Int? {
    let digits = rest.prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    rest = rest[digits.endIndex...]
    guard let number = Int(Substring(digits)), allowed.contains(number) else { return nil }
    return number
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest = rest.dropFirst()
    return true
  }
}
