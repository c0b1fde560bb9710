import Foundation
import Statistics
import Testing

/// How often 95 % intervals of skewed means and of shares hold the truth: 200 studies each, 1,000 in the long run.
@Suite("Intervals of skewed and bounded numbers")
struct IntervalCoverageTests {
  private static let studies =
    ProcessInfo.processInfo.environment["OFFPEAK_SOAK"] == nil ? 200 : 1_000

  /// A replication: its numerator and denominator, from uniforms.
  struct Source: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let scale: IntervalScale
    let truth: Double
    let draw: @Sendable (inout NumberSource) -> (Double, Double)
  }

  static let sources: [Source] = [
    Source(testDescription: "symmetric", scale: .plain, truth: 0) {
      (GSL.normalQuantile($0.uniform()), 1)
    },
    Source(testDescription: "skewness 1", scale: .plain, truth: 4) {
      (GSL.gammaQuantile($0.uniform(), shape: 4, scale: 1), 1)
    },
    Source(testDescription: "skewness 2", scale: .plain, truth: 1) { (-log($0.uniform()), 1) },
    Source(testDescription: "skewness 2, a ratio", scale: .plain, truth: 0.5) {
      let customers = 20 + (20 * $0.uniform()).rounded()
      return (-log($0.uniform()) * customers / 2, customers)
    },
    Source(testDescription: "2 % of fifty", scale: .share, truth: 0.02) { share(&$0, 2, 98) },
    Source(testDescription: "98 % of fifty", scale: .share, truth: 0.98) { share(&$0, 98, 2) },
    Source(testDescription: "half of fifty", scale: .share, truth: 0.5) { share(&$0, 50, 50) },
  ]

  /// Of fifty customers some, whose share differs from replication to replication by a beta law.
  private static func share(
    _ source: inout NumberSource, _ a: Double, _ b: Double
  ) -> (Double, Double) {
    let share = GSL.betaQuantile(source.uniform(), a: a, b: b)
    return ((0..<50).reduce(0) { count, _ in count + (source.uniform() < share ? 1 : 0) }, 50)
  }

  @Test(
    "They hold the truth in 95 of 100 studies, and a share between 0 and 1", arguments: sources,
    [10, 20, 40])
  func coverage(source: Source, replications: Int) throws {
    var numbers = NumberSource(seed: 20 + UInt64(replications))
    var held = 0
    for _ in 0..<Self.studies {
      var series = ReplicationSeries()
      for _ in 0..<replications {
        let (numerator, denominator) = source.draw(&numbers)
        series.append(numerator: numerator, denominator: denominator)
      }
      guard let interval = series.estimate(scale: source.scale).interval else { continue }
      if interval.contains(source.truth) { held += 1 }
      if source.scale == .share { #expect(interval.lowerBound >= 0 && interval.upperBound <= 1) }
    }
    // Never narrower than Student's, so that symmetric numbers are held a little too often.
    let least = BinomialRegion.accepted(trials: Self.studies, probability: 0.95, level: 0.999)
    let most = BinomialRegion.accepted(trials: Self.studies, probability: 0.97, level: 0.999)
    #expect(
      (least.lowerBound...most.upperBound).contains(held), "\(held) of \(Self.studies)")
  }

  @Test("A long tail widens its side, and neither is narrower than Student's")
  func tail() throws {
    let numbers = [1.0, 1, 2, 1, 1, 2, 1, 9, 1, 2]
    let series = ReplicationSeries(numerators: numbers, denominators: numbers.map { _ in 1 })
    let estimate = series.estimate()
    let (value, interval) = (try #require(estimate.value), try #require(estimate.interval))
    let error = try #require(estimate.standardError)
    let student = GSL.studentQuantile(0.975, degreesOfFreedom: 9) * error
    #expect((value - interval.lowerBound - student).magnitude < 1e-9)
    #expect(interval.upperBound - value > 1.3 * student)
  }

  @Test("The interval of a share is that of its log odds")
  func logOdds() throws {
    let series = ReplicationSeries(
      numerators: [1, 0, 2, 0, 3], denominators: [10, 10, 10, 10, 10])
    let estimate = series.estimate(scale: .share)
    let interval = try #require(estimate.interval)
    // The share is 0.12, its error that of the mean of five.
    let error = try #require(estimate.standardError)
    let reach = GSL.studentQuantile(0.975, degreesOfFreedom: 4) * error / (0.12 * 0.88)
    let odds = log(0.12 / 0.88)
    #expect((log(interval.lowerBound / (1 - interval.lowerBound)) - odds + reach).magnitude < 1e-9)
    #expect((log(interval.upperBound / (1 - interval.upperBound)) - odds - reach).magnitude < 1e-9)
  }

  @Test("Shares of nothing and of all are certain, and what passes 1 is no share")
  func ends() {
    let ones = [1.0, 1, 1, 1]
    #expect(
      ReplicationSeries(numerators: ones, denominators: ones).estimate(scale: .share).interval
        == 1...1)
    let more = ReplicationSeries(numerators: [1, 2, 3, 1], denominators: ones)
    #expect(more.estimate(scale: .share) == more.estimate())
    let low = ReplicationSeries(numerators: [0, 1, 0, 1], denominators: ones)
    let high = ReplicationSeries(numerators: [1, 0, 1, 1], denominators: ones)
    let difference = high.difference(from: low, scale: .share).interval
    #expect(difference?.upperBound == 1 && (difference?.lowerBound ?? -2) >= -1)
  }

  @Test("What is counted or lasts is never below zero; money may be")
  func amounts() throws {
    let numbers = [0.0, 0, 0, 4]
    let series = ReplicationSeries(numerators: numbers, denominators: numbers.map { _ in 1 })
    let (amount, plain) = (
      try #require(series.estimate(scale: .amount).interval),
      try #require(series.estimate().interval)
    )
    #expect(plain.lowerBound < 0 && amount == 0...plain.upperBound)
    #expect(series.difference(from: series, scale: .amount).interval == 0...0)
    let nothing = ReplicationSeries(numerators: [0, 0, 0, 0], denominators: [1, 1, 1, 1])
    let less = try #require(nothing.difference(from: series, scale: .amount).interval)
    #expect(less.lowerBound < -1)
  }

  @Test("A ratio that passes 1 in a replication has no bound there, however near its mean is")
  func index() throws {
    let numbers = [0.9, 1.05, 0.95, 1.05]
    let series = ReplicationSeries(numerators: numbers, denominators: numbers.map { _ in 1 })
    #expect(try #require(series.value) < 1)
    #expect(try #require(series.estimate(scale: .share).interval).upperBound > 1)
    #expect(try #require(series.bounds(error: 0.025, scale: .share)).upperBound > 1)
  }
}
