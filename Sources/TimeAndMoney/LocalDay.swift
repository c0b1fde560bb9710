/// A day of the Gregorian calendar without time of day or zone.
@frozen
public struct LocalDay: Hashable, Sendable, Codable {
  /// The number of days since 1970-01-01, negative before it.
  public var daysSince1970: Int32

  /// Makes the day that many days after 1970-01-01.
  @inlinable
  public init(daysSince1970: Int32) {
    self.daysSince1970 = daysSince1970
  }

  /// Makes the day of that date, or nil if the calendar has no such day; the year lies in
  /// -9,999...9,999.
  public init?(year: Int, month: Int, day: Int) {
    guard -9_999...9_999 ~= year, 1...12 ~= month, 1...31 ~= day else { return nil }
    self.init(daysSince1970: Self.daysSince1970(year: year, month: month, day: day))
    guard self.month == month else { return nil }
  }

  /// Makes the day that ISO 8601 writes as four digits, two digits and two digits, such as
  /// "2025-03-03", or nil.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    let dash = UInt8(ascii: "-")
    guard bytes.count == 10, bytes[4] == dash, bytes[7] == dash,
      let year = Self.number(bytes[0..<4]),
      let month = Self.number(bytes[5..<7]),
      let day = Self.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The year of the date.
  public var year: Int { civilDate.year }

  /// The month of the date, 1...12.
  public var month: Int { civilDate.month }

  /// The day of the month, 1...31.
  public var day: Int { civilDate.day }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday, the third day after Monday.
    let index = (Int(daysSince1970) + 3).floored(by: 7).remainder
    return Weekday.allCases[index]
  }

  /// Returns the day that many days later, earlier if the number is negative.
  @inlinable
  public func advanced(by days: Int) -> LocalDay {
    LocalDay(daysSince1970: daysSince1970 + Int32(days))
  }

  /// Returns the number of days from this day to the other, negative if the other is earlier.
  @inlinable
  public func days(to other: LocalDay) -> Int {
    Int(other.daysSince1970) - Int(daysSince1970)
  }
}

extension LocalDay: Comparable {
  /// Tells whether the left day is the earlier.
  @inlinable
  public static func < (left: LocalDay, right: LocalDay) -> Bool {
    left.daysSince1970 < right.daysSince1970
  }
}

extension LocalDay: CustomStringConvertible {
  /// The date after ISO 8601, such as "2025-03-03".
  public var description: String {
    let (year, month, day) = civilDate
    return "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
  }
}

extension LocalDay {
  /// The years begin in March here, so that the leap day is the last day of its year.
  private static let daysFromMarchOfYear0To1970 = 719_468
  private static let daysOf400Years = 146_097

  /// Returns the days from 1970-01-01 to the date, which must be one of the calendar.
  static func daysSince1970(year: Int, month: Int, day: Int) -> Int32 {
    let marchYear = month <= 2 ? year - 1 : year
    let monthsSinceMarch = (month + 9) % 12
    let (era, yearOfEra) = marchYear.floored(by: 400)
    let dayOfYear = (153 * monthsSinceMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * daysOf400Years + dayOfEra - daysFromMarchOfYear0To1970)
  }

  private var civilDate: (year: Int, month: Int, day: Int) {
    let (era, dayOfEra) = (Int(daysSince1970) + Self.daysFromMarchOfYear0To1970)
      .floored(by: Self.daysOf400Years)
    let leapDays = dayOfEra / 1_460 - dayOfEra / 36_524 + dayOfEra / 146_096
    let yearOfEra = (dayOfEra - leapDays) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthsSinceMarch = (5 * dayOfYear + 2) / 153
    let month = monthsSinceMarch < 10 ? monthsSinceMarch + 3 : monthsSinceMarch - 9
    let day = dayOfYear - (153 * monthsSinceMarch + 2) / 5 + 1
    return (era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for digit in digits {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= digit else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return number
  }
}
