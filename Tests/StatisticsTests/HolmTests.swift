import Foundation
import Testing

@testable import Statistics

@Suite("Holm's adjustment")
struct HolmTests {
  @Test(
    "The least p-value is multiplied by the number of comparisons, the next by one less, and none falls below one before",
    arguments: [
      ([0.01, 0.04, 0.03, 0.005], [0.03, 0.06, 0.06, 0.02]), ([0.2, 0.9], [0.4, 0.9]),
      ([0.05], [0.05]), ([0.6, 0.7], [1, 1]), ([0.01, 0.01, 0.01], [0.03, 0.03, 0.03]),
    ])
  func adjusted(pValues: [Double], expected: [Double]) {
    for (found, wanted) in zip(Holm.adjusted(pValues), expected) {
      #expect((found! - wanted).magnitude < 1e-12)
    }
  }

  @Test("What has no p-value belongs to no family")
  func missing() {
    #expect(Holm.adjusted([nil, 0.02, nil, 0.03]) == [nil, 0.04, nil, 0.04])
    #expect(Holm.adjusted([]) == [])
  }

  @Test(
    "The level is divided by the size of the family, then by one less for each rejected, and no more from the first that is not",
    arguments: [
      ([0.001, 0.2, 0.01], [3, 1, 2]), ([0.2, 0.3], [2, 2]), ([0.001, 0.04, 0.03], [3, 2, 2]),
      ([0.025, 0.05], [2, 1]), ([0.026, 0.001], [1, 2]), ([1], [1]), ([], []),
    ])
  func divisors(pValues: [Double], expected: [Int]) {
    #expect(Holm.divisors(pValues, level: 0.05) == expected)
  }

  @Test("What is rejected by its divided level is what is rejected by its adjusted p-value")
  func sameRejections() {
    var source = NumberSource(seed: 12)
    for _ in 0..<200 {
      let pValues = (0..<6).map { _ in pow(GSL.normalCumulative(source.normal()), 3) }
      let adjusted = Holm.adjusted(pValues)
      let divisors = Holm.divisors(pValues, level: 0.1)
      for index in pValues.indices {
        #expect((pValues[index] * Double(divisors[index]) <= 0.1) == (adjusted[index]! <= 0.1))
      }
    }
  }
}
