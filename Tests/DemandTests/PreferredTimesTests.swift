import Testing
import TimeAndMoney

@testable import Demand

@Suite("Preferred times")
struct PreferredTimesTests {
  private static let times = PreferredTimes([
    .monday: [
      .init(from: 615, to: 615, share: 0.6), .init(from: 840, to: 1_020, share: 0.4),
    ]
  ])

  @Test(
    "One quantile is one minute: a moment, then evenly over a stretch",
    arguments: [(0.0, 615), (0.599, 615), (0.6, 840), (0.8, 930), (0.999_999, 1_019)])
  func quantiles(quantile: Double, minute: Int) {
    #expect(Self.times.minute(at: quantile, on: .monday) == minute)
  }

  @Test("A kind of day that is not named is never wanted")
  func unwanted() {
    #expect(Self.times.minute(at: 0.5, on: .sunday) == nil)
  }
}
