import Testing

@testable import Demand

@Suite("Wanted leads")
struct WantedDayTests {
  @Test(
    "A quantile is a lead, evenly over a range",
    arguments: [(0.0, 0), (0.399, 0), (0.4, 1), (0.5, 2), (0.625, 3), (0.874, 4), (0.876, 5)])
  func leads(quantile: Double, lead: Int) {
    let wanted = WantedDay(
      leads: [
        .init(from: 0, to: 0, share: 0.4), .init(from: 1, to: 1, share: 0.1),
        .init(from: 2, to: 5, share: 0.5),
      ], unit: .calendarDays, preferred: PreferredTimes([:]))
    #expect(wanted.lead(at: quantile) == lead)
  }
}
