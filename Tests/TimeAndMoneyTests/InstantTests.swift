import Testing
import TimeAndMoney

@Suite("An instant")
struct InstantTests {
  private let monday = Instant(microseconds: 1_740_960_000_000_000)

  @Test(
    "An instant is written in UTC after ISO 8601, with decimals only if it has some",
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (1_740_960_000_000_000, "2025-03-03T00:00:00Z"),
      (1_740_960_000_000_001, "2025-03-03T00:00:00.000001Z"), (-1, "1969-12-31T23:59:59.999999Z"),
      (-86_400_000_000, "1969-12-31T00:00:00Z"), (951_825_599_000_000, "2000-02-29T11:59:59Z"),
    ] as [(Int64, String)])
  func text(microseconds: Int64, text: String) {
    #expect(Instant(microseconds: microseconds).description == text)
  }

  @Test("The span from one instant to another leads from the one to the other")
  func spans() {
    let later = monday + .hours(5)
    #expect(monday.span(to: later) == .hours(5))
    #expect(later.span(to: monday) == -Span.hours(5))
    #expect(later - .hours(5) == monday)
    #expect(monday < later)
  }

  @Test("An instant moves by spans")
  func moves() {
    var instant = monday
    instant += .minutes(3)
    instant -= .minutes(1)
    #expect(monday.span(to: instant) == .minutes(2))
  }
}
