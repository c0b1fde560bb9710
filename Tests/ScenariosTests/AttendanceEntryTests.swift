import Demand
import Scenarios
import Testing
import TimeAndMoney

@Suite("Cancelling and reminders, as they are written")
struct AttendanceEntryTests {
  private static let everything = Garage.with(
    "attendance: {cancel: 4%,",
    "attendance: {cancel: {hazard: {1 day: 3% per day, 2-7 days: 1% per day, longer: 0.5% per day}}, reminded: {comes: 40%, cancels: 20%},"
  ).replacing("notice: 30 min, hold", with: "notice: 30 min, reminders: [2 h, 24 h], hold")

  @Test("A rate has rows by the days before the start, and reminders go from the longest on")
  func read() throws {
    let model = try ScenarioReader.read(text: Self.everything, named: "g")
    #expect(model.reminders == [.hours(24), .hours(2)])
    let attendance = model.segments[0].attendance
    #expect(attendance.reminded == ReminderHabit(comes: 0.4, cancels: 0.2))
    #expect(
      attendance.cancels
        == .hazard(
          CancelHazard(rows: [
            .init(upTo: 1, perDay: 0.03), .init(upTo: 7, perDay: 0.01),
            .init(upTo: nil, perDay: 0.005),
          ])))
    let one = Garage.with("cancel: 4%", "cancel: {hazard: 1.5% per day}")
    #expect(
      try ScenarioReader.read(text: one, named: "g").segments[0].attendance.cancels
        == .hazard(CancelHazard(rows: [.init(upTo: nil, perDay: 0.015)])))
  }

  @Test(
    "A rate that is none, days that are left out or counted twice, and shares beyond the whole are refused",
    arguments: [
      Slip("1 day: 3% per day", "1 day: -3% per day", "-3% per day is not allowed"),
      Slip("1 day: 3% per day", "1 day: 3%", "\"3%\" is not a rate. Write it like 3% per day"),
      Slip("1 day: 3% per day", "1 day: 2000% per day", "lies outside 0% per day…1000% per day"),
      Slip("1 day: 3% per day", "same_day: 3% per day", "same_day is no row here."),
      Slip("1 day: 3% per day", "1 open day: 3% per day", "1 open day is no row here."),
      Slip("1 day: 3% per day", "1-2 days: 3% per day", "overlaps another row at 2 days"),
      Slip("1 day: 3% per day, ", "", "A lead of 1 day is in no row."),
      Slip(", longer: 0.5% per day", "", "The last row must be named longer"),
      Slip(
        "hazard: {", "hazards: {", "\"hazards\" is not a lead time.", "A share is expected here"),
      Slip("comes: 40%", "comes: 85%", "105.0% in all lies outside 0%…100%."),
      Slip("comes: 40%", "comes: 140%", "140% lies outside 0%…100%."),
      Slip("comes: 40%, ", "", "comes is missing"),
      Slip("[2 h, 24 h]", "[2 h, 0 h]", "must be more than zero"),
      Slip("[2 h, 24 h]", "[2 h, -1 h]", "must not be negative"),
      Slip("[2 h, 24 h]", "[2 h, 120 min]", "2 h is named twice."),
      Slip("[2 h, 24 h]", "24 h", "A list of durations is expected here"),
    ])
  func slips(slip: Slip) {
    slip.check(in: Self.everything)
  }
}
