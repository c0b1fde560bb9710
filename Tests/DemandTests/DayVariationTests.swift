import Statistics
import Testing
import TimeAndMoney

@testable import Demand

@Suite("What the visits of a day have in common")
struct DayVariationTests {
  private static let days = 3_000
  private static let hours = Array(repeating: 2.0, count: 24)

  @Test(
    "Visits of a day with mean m have the variance m + m²·cv², of both factors together",
    arguments: [(0.3, 0.0), (0, 0.2), (0.3, 0.2), (0, 0)])
  func dispersion(own: Double, common: Double) {
    let counts = Tide(hours: Self.hours, variation: DayVariation(own: own, common: common))
      .counts(days: Self.days)
    let both = (1 + own * own) * (1 + common * common) - 1
    let variance = 48 + 48 * 48 * both
    #expect(abs(counts.mean - 48) < 4 * (variance / Double(Self.days)).squareRoot())
    #expect(abs(counts.variance - variance) < 4 * counts.errorOfVariance)
  }

  @Test(
    "Segments share the common factor only, channels of a segment share both",
    arguments: [("family", "direct", 0.04), ("business", "app", 1.09 * 1.04 - 1)])
  func shared(segment: String, channel: String, shared: Double) {
    let variation = DayVariation(own: 0.3, common: 0.2)
    let one = Tide(hours: Self.hours, variation: variation).counts(days: Self.days)
    let other = Tide(
      hours: Self.hours, variation: variation, segment: segment, channel: channel
    ).counts(days: Self.days)
    let error = (one.variance * other.variance * 1.5 / Double(Self.days)).squareRoot()
    #expect(abs(one.covariance(with: other) - 48 * 48 * shared) < 4 * error)
  }

  @Test("The factor follows the gamma law", arguments: [0.1, 0.5, 1.0])
  func law(cv: Double) {
    let variation = DayVariation(own: cv, common: 0)
    let streams = Tide().streams
    var counts = [Double](repeating: 0, count: 20)
    for day in 0..<2_000 {
      let factor = variation.factor(on: Tide.monday.advanced(by: day), streams: streams)
      let reached = GSL.gammaCumulative(factor, shape: 1 / (cv * cv), scale: cv * cv)
      counts[min(19, Int(reached * 20))] += 1
    }
    let statistic = counts.reduce(0) { $0 + ($1 - 100) * ($1 - 100) / 100 }
    #expect(GSL.chiSquaredTail(statistic, degreesOfFreedom: 19) > 0.001)
  }

  @Test("A factor is never above the largest, and one day's factor says nothing of the next's")
  func days() {
    let variation = DayVariation(own: 0.5, common: 0)
    let streams = Tide().streams
    let factors = (0..<2_000).map {
      variation.factor(on: Tide.monday.advanced(by: $0), streams: streams)
    }
    #expect(factors.allSatisfy { 0 < $0 && $0 <= variation.largestFactor })
    let lag = Array(factors.dropLast()).covariance(with: Array(factors.dropFirst()))
    #expect(abs(lag) < 4 * 0.25 / 2_000.0.squareRoot())
    #expect(DayVariation.none.factor(on: Tide.monday, streams: streams) == 1)
    #expect(DayVariation.none.largestFactor == 1)
  }
}
