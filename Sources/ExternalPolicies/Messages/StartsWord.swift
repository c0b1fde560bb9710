import TimeAndMoney

/// The starts that a part of an answer is about: a stretch of one local day.
struct StartsWord: Hashable, Sendable {
  /// Nil for all.
  let site: String?
  let day: LocalDay
  let time: TimeRange
}

extension StartsWord: Decodable {
  private enum CodingKeys: String, CodingKey {
    case site, date, from, to
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let place = decoder.codingPath.place
    site = try container.decodeIfPresent(String.self, forKey: .site)
    let date = try container.decode(String.self, forKey: .date)
    guard let day = LocalDay(date) else {
      throw Nonsense(place: "\(place).date", reason: "\(date) is no date such as 2025-03-03.")
    }
    self.day = day
    let from = try container.time(.from) ?? TimeRange.wholeDay.start
    let to = try container.time(.to) ?? TimeRange.wholeDay.end
    guard from < to else {
      throw Nonsense(place: place, reason: "from \(from) does not lie before to \(to).")
    }
    time = TimeRange(from, to)
  }
}

extension KeyedDecodingContainer where Key: CodingKey {
  /// A time of day such as "08:30", to the minute.
  fileprivate func time(_ key: Key) throws -> TimeOfDay? {
    guard let text = try decodeIfPresent(String.self, forKey: key) else { return nil }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let isClock =
      parts.count == 2
      && parts.allSatisfy { part in
        part.utf8.count == 2 && part.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
      }
    guard isClock, let hour = Int(parts[0]), let minute = Int(parts[1]), minute < 60,
      hour * 60 + minute <= 1_440
    else {
      throw Nonsense(
        place: (codingPath + [key]).place, reason: "\(text) is no time from 00:00 to 24:00.")
    }
    return TimeOfDay(hour: hour, minute: minute)
  }
}
