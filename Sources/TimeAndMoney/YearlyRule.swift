/// The POSIX rule for the years that the table of a zone file does not cover (POSIX.1-2017, 8.3;
/// RFC 8536, 3.3).
struct YearlyRule: Hashable, Sendable {
  /// The part of each year in which daylight-saving time is kept.
  struct Summer: Hashable, Sendable {
    /// The seconds east of UTC in that part.
    let offset: Int
    /// The moment on the standard clock at which it begins.
    let start: YearlyMoment
    /// The moment on the summer clock at which it ends.
    let end: YearlyMoment
  }

  /// The seconds east of UTC outside daylight-saving time.
  let standardOffset: Int
  /// The part with daylight-saving time, or nil if there is none.
  let summer: Summer?

  /// Returns the offset at a second since 1970 UTC.
  func offset(at seconds: Int64) -> Int {
    changes(around: seconds).last { $0.seconds <= seconds }?.offset ?? standardOffset
  }

  /// Returns the first change after a second since 1970 UTC, or nil if the clocks never change.
  func change(after seconds: Int64) -> ZoneChange? {
    changes(around: seconds).first { $0.seconds > seconds }
  }

  /// Returns the changes of the year and of both its neighbours in order, of two at one second only
  /// the later rule's.
  func changes(around seconds: Int64) -> [ZoneChange] {
    guard let summer else { return [] }
    let days = seconds.floored(by: 86_400).quotient
    let year = LocalDay(daysSince1970: Int32(clamping: days)).year
    var changes: [ZoneChange] = []
    for change in (year - 1...year + 1).flatMap({ bothChanges(of: $0, summer) }) {
      // Permanent summer time is written as an end and a start at one second: the start wins.
      if changes.last?.seconds == change.seconds { changes.removeLast() }
      changes.append(change)
    }
    return changes
  }

  private func bothChanges(of year: Int, _ summer: Summer) -> [ZoneChange] {
    let start = ZoneChange(
      seconds: summer.start.seconds(in: year, offset: standardOffset), offset: summer.offset)
    let end = ZoneChange(
      seconds: summer.end.seconds(in: year, offset: summer.offset), offset: standardOffset)
    return start.seconds < end.seconds ? [start, end] : [end, start]
  }
}
