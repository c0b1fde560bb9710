import Testing
import TimeAndMoney

@Suite("A weekday")
struct WeekdayTests {
  @Test("The week begins on Monday")
  func order() {
    #expect(Weekday.allCases.map(\.rawValue) == [0, 1, 2, 3, 4, 5, 6])
    #expect(Weekday.monday < .sunday)
  }

  @Test("A weekday is shortened to three letters")
  func abbreviations() {
    let expected = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    #expect(Weekday.allCases.map(\.abbreviation) == expected)
  }
}
