/// The offsets from UTC that the clocks of a place have kept and will keep: an IANA time zone.
///
/// Leap seconds are not counted. Between two changes the offset is found by binary search in O(log
/// n); the yearly rule at the end of the file is written out up to the year 2100 and evaluated
/// after it.
public struct ZoneRules: Sendable {
  /// The name of the zone, such as "Europe/Berlin".
  public let name: String

  private let firstOffset: Int
  private let changes: [ZoneChange]
  private let rule: YearlyRule?

  /// Reads the zone from the bytes of its compiled file, versions 1 to 4 (RFC 8536).
  public init(name: String, tzif: [UInt8]) throws(ZoneProblem) {
    let content = try ZoneFileReader.content(name: name, bytes: tzif)
    self.init(
      name: name, firstOffset: content.firstOffset,
      changes: Self.changes(content.changes, continuedBy: content.rule), rule: content.rule)
  }

  private init(name: String, firstOffset: Int, changes: [ZoneChange], rule: YearlyRule?) {
    self.name = name
    self.firstOffset = firstOffset
    self.changes = changes
    self.rule = rule
  }

  /// Coordinated Universal Time.
  public static let utc = ZoneRules(name: "UTC", firstOffset: 0, changes: [], rule: nil)

  /// Returns the zone whose clocks always stand that many seconds east of UTC, named such as
  /// "+05:45".
  public static func fixed(seconds: Int) -> ZoneRules {
    let minutes = Int(seconds.magnitude) / 60
    let sign = seconds < 0 ? "-" : "+"
    let name = "\(sign)\((minutes / 60).padded(to: 2)):\((minutes % 60).padded(to: 2))"
    return ZoneRules(name: name, firstOffset: seconds, changes: [], rule: nil)
  }

  /// Returns the seconds that the clocks stand east of UTC at the instant.
  public func offset(at instant: Instant) -> Int {
    offset(atSecond: instant.flooredSeconds)
  }

  /// Returns the different offsets in use from the first instant up to the second, in the order in
  /// which they come.
  public func offsets(from start: Instant, to end: Instant) -> [Int] {
    var offsets = [offset(at: start)]
    var second = start.flooredSeconds
    while let change = change(after: second), Instant(seconds: change.seconds) < end {
      if !offsets.contains(change.offset) { offsets.append(change.offset) }
      second = change.seconds
    }
    return offsets
  }
}

extension ZoneRules {
  /// The first second of 1900, from which a rule without a table is written out.
  private static let startOfTable: Int64 = -2_208_988_800

  /// The first second of 2100, from which the yearly rule is evaluated instead of looked up.
  private static let endOfTable: Int64 = 4_102_444_800

  /// Returns the changes of the file and those of the rule from the last of them up to the year
  /// 2100.
  private static func changes(
    _ changes: [ZoneChange], continuedBy rule: YearlyRule?
  ) -> [ZoneChange] {
    guard let rule else { return changes }
    var changes = changes
    var second = changes.last?.seconds ?? startOfTable
    while let next = rule.change(after: second), next.seconds < endOfTable {
      changes.append(next)
      second = next.seconds
    }
    return changes
  }

  /// Returns the offset at a second since 1970 UTC.
  func offset(atSecond second: Int64) -> Int {
    if second >= Self.endOfTable, let rule { return rule.offset(at: second) }
    let index = indexOfChange(after: second)
    return index == 0 ? firstOffset : changes[index - 1].offset
  }

  /// Returns the first change after a second since 1970 UTC, or nil if the clocks never change
  /// again.
  func change(after second: Int64) -> ZoneChange? {
    let index = indexOfChange(after: second)
    return index < changes.count ? changes[index] : rule?.change(after: second)
  }

  private func indexOfChange(after second: Int64) -> Int {
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].seconds <= second { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
