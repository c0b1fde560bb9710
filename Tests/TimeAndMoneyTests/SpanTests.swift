import Testing
import TimeAndMoney

@Suite("A span")
struct SpanTests {
  @Test(
    "Every unit is a whole number of microseconds",
    arguments: [
      (Span.microseconds(1), 1), (.seconds(1), 1_000_000), (.minutes(1), 60_000_000),
      (.hours(1), 3_600_000_000), (.days(1), 86_400_000_000), (.weeks(1), 604_800_000_000),
      (.zero, 0),
    ] as [(Span, Int64)])
  func units(span: Span, microseconds: Int64) {
    #expect(span.microseconds == microseconds)
  }

  @Test(
    "Seconds with decimals are rounded to the nearest microsecond, halves away from zero",
    arguments: [
      (0.25, 250_000), (0.0000004, 0), (0.0000005, 1), (-0.0000005, -1), (1.0000006, 1_000_001),
    ] as [(Double, Int64)])
  func rounding(seconds: Double, microseconds: Int64) {
    #expect(Span.seconds(seconds).microseconds == microseconds)
  }

  @Test("Spans add, subtract, turn round and multiply")
  func arithmetic() {
    var span = Span.hours(1) + .minutes(30)
    #expect(span == .minutes(90))
    #expect(span - .hours(2) == -Span.minutes(30))
    #expect(span * 4 == .hours(6))
    span += .minutes(5)
    span -= .minutes(35)
    #expect(span == .hours(1))
    #expect(-Span.seconds(1) < .zero)
  }

  @Test("A span is told in hours, minutes or seconds")
  func readings() {
    #expect(Span.minutes(90).inHours == 1.5)
    #expect(Span.seconds(90).inMinutes == 1.5)
    #expect(Span.microseconds(-1_500_000).inSeconds == -1.5)
  }

  @Test(
    "A span is written as hours, minutes and seconds",
    arguments: [
      (Span.zero, "0:00:00"), (.hours(30) + .seconds(5), "30:00:05"),
      (.microseconds(-250_000), "-0:00:00.250000"),
    ])
  func text(span: Span, text: String) {
    #expect(span.description == text)
  }
}
