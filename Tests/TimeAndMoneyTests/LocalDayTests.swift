import Foundation
import Testing
import TimeAndMoney

@Suite("A local day")
struct LocalDayTests {
  @Test(
    "A date is the day that the calendar counts, with its weekday",
    arguments: [
      ("1970-01-01", 0, Weekday.thursday), ("2025-03-03", 20_150, .monday),
      ("2000-02-29", 11_016, .tuesday), ("1969-12-31", -1, .wednesday),
      ("1900-03-01", -25_508, .thursday), ("0000-03-01", -719_468, .wednesday),
    ] as [(String, Int32, Weekday)])
  func dates(text: String, days: Int32, weekday: Weekday) throws {
    let day = try #require(LocalDay(text))
    #expect(day.daysSince1970 == days)
    #expect(day.weekday == weekday)
    #expect(day.description == text)
  }

  @Test(
    "A day that the calendar does not have is refused",
    arguments: [
      (2025, 2, 29), (1900, 2, 29), (2025, 4, 31), (2025, 0, 1), (2025, 13, 1), (2025, 1, 0),
      (2025, 1, 32), (10_000, 1, 1),
    ])
  func refusedDates(year: Int, month: Int, day: Int) {
    #expect(LocalDay(year: year, month: month, day: day) == nil)
  }

  @Test(
    "A text that is not four, two and two digits is refused",
    arguments: [
      "", "2025-3-3", "2025-03-3a", "2025/03/03", "+025-03-03", "2025-03-031", " 2025-03-03",
    ])
  func refusedTexts(text: String) {
    #expect(LocalDay(text) == nil)
  }

  @Test("Every day of three centuries follows the one before, as Foundation counts them")
  func everyDay() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    for days in stride(from: Int32(-25_567), to: 84_000, by: 11) {
      let day = LocalDay(daysSince1970: days)
      let date = Date(timeIntervalSince1970: Double(days) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day], from: date)
      #expect(day.year == parts.year && day.month == parts.month && day.day == parts.day)
      #expect(LocalDay(year: day.year, month: day.month, day: day.day) == day)
    }
  }

  @Test("Days are counted forwards and backwards")
  func counting() throws {
    let day = try #require(LocalDay("2024-02-28"))
    #expect(day.advanced(by: 2).description == "2024-03-01")
    #expect(day.advanced(by: -59).description == "2023-12-31")
    #expect(day.days(to: day.advanced(by: 366)) == 366)
    #expect(day < day.advanced(by: 1))
  }
}
