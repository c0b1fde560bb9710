import TimeAndMoney

/// Writes days and hours as text, remembering the last day: neighbouring rows share it.
struct DateText {
  private var day: LocalDay?
  private var text: [UInt8] = []

  /// "2025-03-31".
  mutating func bytes(of day: LocalDay) -> [UInt8] {
    if self.day != day {
      self.day = day
      text = Array(day.description.utf8)
    }
    return text
  }

  /// "2025-03-31T09:00:00Z".
  mutating func bytes(of instant: Instant) -> [UInt8] {
    let time = ZoneRules.utc.timeOfDay(at: instant)
    var bytes = bytes(of: ZoneRules.utc.day(at: instant))
    bytes.reserveCapacity(20)
    bytes.append(UInt8(ascii: "T"))
    for part in [time.seconds / 3_600, time.seconds / 60 % 60, time.seconds % 60] {
      bytes.append(UInt8(ascii: "0") + UInt8(part / 10))
      bytes.append(UInt8(ascii: "0") + UInt8(part % 10))
      bytes.append(UInt8(ascii: ":"))
    }
    bytes[bytes.count - 1] = UInt8(ascii: "Z")
    return bytes
  }

  /// "2025-03-31T09:00:00.250000Z".
  mutating func bytes(toMicrosecondOf instant: Instant) -> [UInt8] {
    var bytes = bytes(of: instant)
    bytes[bytes.count - 1] = UInt8(ascii: ".")
    let second = instant.microseconds % 1_000_000
    var rest = second < 0 ? second + 1_000_000 : second
    var unit: Int64 = 100_000
    while unit > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(rest / unit))
      (rest, unit) = (rest % unit, unit / 10)
    }
    bytes.append(UInt8(ascii: "Z"))
    return bytes
  }
}
