import Statistics
import Testing

@Suite("A binomial region")
struct BinomialRegionTests {
  @Test(
    "The region holds the numbers that chance explains",
    arguments: [
      (200, 0.95, 0.999, 178...199), (10, 0.5, 0.95, 1...9), (5, 0.5, 0.999, 0...5),
      (3, 0, 0.99, 0...1), (3, 1, 0.99, 2...3), (0, 0.5, 0.9, 0...0),
    ])
  func regions(trials: Int, probability: Double, level: Double, expected: ClosedRange<Int>) {
    #expect(
      BinomialRegion.accepted(trials: trials, probability: probability, level: level) == expected)
  }

  @Test("At most half of the rest lies outside on each side", arguments: [1, 20, 400, 3_000])
  func tails(trials: Int) {
    let region = BinomialRegion.accepted(trials: trials, probability: 0.3, level: 0.99)
    #expect(GSL.binomialCumulative(region.lowerBound - 1, 0.3, trials) <= 0.005)
    #expect(1 - GSL.binomialCumulative(region.upperBound, 0.3, trials) <= 0.005)
  }
}
