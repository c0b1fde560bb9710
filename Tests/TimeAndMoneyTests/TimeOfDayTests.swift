import Testing
import TimeAndMoney

@Suite("A time of day")
struct TimeOfDayTests {
  @Test(
    "A time is written as the clock shows it",
    arguments: [
      (TimeOfDay(hour: 0, minute: 0), "00:00", 0), (TimeOfDay(hour: 8, minute: 30), "08:30", 510),
      (TimeOfDay(hour: 24, minute: 0), "24:00", 1_440),
      (TimeOfDay(hour: 8, minute: 30, second: 5), "08:30:05", 510),
    ])
  func text(time: TimeOfDay, text: String, minutes: Int) {
    #expect(time.description == text)
    #expect(time.minutes == minutes)
  }

  @Test("A time of day beyond 24:00 stops the program")
  func beyondTheDay() async {
    await #expect(processExitsWith: .failure) { _ = TimeOfDay(hour: 24, minute: 1) }
    await #expect(processExitsWith: .failure) { _ = TimeOfDay(seconds: -1) }
  }

  @Test("Times follow the clock")
  func order() {
    #expect(TimeOfDay(hour: 8, minute: 59) < TimeOfDay(hour: 9, minute: 0))
  }
}
