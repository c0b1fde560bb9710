import Statistics
import Testing

@Suite("A percentile")
struct PercentileTests {
  @Test(
    "A percentile lies between its neighbours, as type 7 of Hyndman and Fan",
    arguments: [
      (0, 10), (0.25, 17.5), (0.5, 25), (0.95, 38.5), (1, 40), (1.0 / 3, 20),
    ] as [(Double, Double)])
  func typeSeven(p: Double, expected: Double) throws {
    let value = try #require(percentile(p, of: [10, 20, 30, 40]))
    #expect((value - expected).magnitude < 1e-12)
  }

  @Test("Of one number every percentile is that number, and of none there is none")
  func few() {
    #expect(percentile(0.3, of: [7]) == 7)
    #expect(percentile(0.3, of: []) == nil)
  }
}
