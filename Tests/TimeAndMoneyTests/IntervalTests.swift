import Testing
import TimeAndMoney

@Suite("An interval")
struct IntervalTests {
  private static func interval(_ start: Int64, _ end: Int64) -> Interval {
    Interval(Instant(microseconds: start), Instant(microseconds: end))
  }

  @Test(
    "An interval holds its start and not its end",
    arguments: [(9, false), (10, true), (19, true), (20, false)] as [(Int64, Bool)])
  func containing(microseconds: Int64, isInside: Bool) {
    #expect(Self.interval(10, 20).contains(Instant(microseconds: microseconds)) == isInside)
  }

  @Test(
    "Intervals that only touch do not overlap",
    arguments: [
      (interval(0, 10), nil), (interval(0, 11), interval(10, 11)),
      (interval(12, 15), interval(12, 15)), (interval(19, 30), interval(19, 20)),
      (interval(20, 30), nil), (interval(15, 15), nil), (interval(0, 30), interval(10, 20)),
    ] as [(Interval, Interval?)])
  func overlapping(other: Interval, common: Interval?) {
    let interval = Self.interval(10, 20)
    #expect(interval.intersection(other) == common)
    #expect(other.intersection(interval) == common)
    #expect(interval.overlaps(other) == (common != nil))
  }

  @Test("The length leads from start to end")
  func length() {
    #expect(Self.interval(10, 25).length == .microseconds(15))
    #expect(Self.interval(10, 10).length == .zero)
    #expect(
      Self.interval(0, 1_000_000).description == "1970-01-01T00:00:00Z/1970-01-01T00:00:01Z")
  }

  @Test("An interval that ends before it starts stops the program")
  func reversed() async {
    await #expect(processExitsWith: .failure) {
      _ = Interval(Instant(microseconds: 1), Instant(microseconds: 0))
    }
  }
}
