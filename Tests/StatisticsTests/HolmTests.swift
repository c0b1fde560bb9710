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
}
