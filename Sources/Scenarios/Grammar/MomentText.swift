import TimeAndMoney

/// Moments as logs write them after ISO 8601: "2025-03-03T08:15", "2025-03-03 08:15:30.5", "2025-03-03T08:15:30+08:00",
/// "2025-03-03T00:15:30Z". Without an offset it is what the local clock shows.
enum MomentText {
  static let form = ValueForm(
    "a date with a time", like: "2025-03-03T08:15, 2025-03-03 08:15:30 or 2025-03-03T00:15:30Z")

  /// The instant a text means; of a local time that comes twice it is the first.
  static func instant(_ text: String, in zone: ZoneRules) throws(ProblemKind) -> Instant {
    guard let day = LocalDay(String(text.prefix(10))), let mark = text.dropFirst(10).first,
      mark == "T" || mark == " "
    else { throw .notA(text, form) }
    let (clock, offset) = try parts(of: text.dropFirst(11), in: text)
    let pieces = clock.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = pieces.first, pieces.count <= 2,
      let time = try? ClockText.time(String(whole)), time.seconds < 86_400,
      let fraction = microseconds(pieces.count == 2 ? String(pieces[1]) : "0")
    else { throw .notA(text, form) }
    let local = offset.map { ZoneRules.fixed(seconds: $0) } ?? zone
    let instant = local.instant(of: time, on: day)
    guard local.timeOfDay(at: instant) == time, local.day(at: instant) == day else {
      throw .skippedHour(text, zone: zone.name)
    }
    return instant + .microseconds(fraction)
  }

  /// The second instant of a local time that comes twice, as clocks are put back; nil where it does not.
  static func secondInstant(_ text: String, in zone: ZoneRules) -> Instant? {
    guard let first = try? instant(text, in: zone),
      (try? parts(of: text.dropFirst(11), in: text))?.offset == nil
    else { return nil }
    let back = zone.offset(at: first) - zone.offset(at: first + .hours(3))
    let second = first + .seconds(Int64(back))
    return back > 0 && zone.timeOfDay(at: second) == zone.timeOfDay(at: first) ? second : nil
  }

  /// The reading of the clock, and the seconds it stands east of UTC if they are written.
  private static func parts(
    of text: Substring, in whole: String
  ) throws(ProblemKind) -> (clock: Substring, offset: Int?) {
    if text.hasSuffix("Z") { return (text.dropLast(), 0) }
    guard let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }) else { return (text, nil) }
    let digits = text[text.index(after: sign)...].filter { $0 != ":" }
    guard digits.count == 2 || digits.count == 4, digits.utf8.allSatisfy(NumberText.isDigit),
      let hours = Int(digits.prefix(2)), let minutes = Int("0" + digits.dropFirst(2)),
      hours <= 15, minutes < 60
    else { throw .notA(whole, form) }
    let seconds = hours * 3_600 + minutes * 60
    return (text[..<sign], text[sign] == "-" ? -seconds : seconds)
  }

  /// The microseconds of the digits behind the point, six at most.
  private static func microseconds(_ digits: String) -> Int64? {
    guard (1...6).contains(digits.utf8.count), digits.utf8.allSatisfy(NumberText.isDigit) else {
      return nil
    }
    return Int64(digits + String(repeating: "0", count: 6 - digits.utf8.count))
  }
}
