import Testing

@testable import Statistics

@Suite("Intervals with the errors of parameters")
struct ParameterSpreadTests {
  /// A study of a metric that is its parameter: 20 replications at the estimated parameter, 40 draws of four.
  private func study(
    error: Double, _ source: inout NumberSource
  ) -> (estimate: Estimate, spread: ParameterSpread) {
    let parameter = error * source.normal()
    let common = (0..<20).map { _ in 0.5 * source.normal() }
    let level = ReplicationSeries(
      numerators: common.map { parameter + $0 + 0.2 * source.normal() },
      denominators: common.map { _ in 1 })
    let draws = (0..<40).map { _ in
      let drawn = parameter + error * source.normal()
      return (0..<4).map { drawn + common[$0] + 0.2 * source.normal() }
    }
    return (level.estimate(), ParameterSpread(draws)!)
  }

  @Test(
    "They hold the value at the true parameter as often as 95 % means",
    arguments: [0, 0.05, 0.2, 1.0])
  func coverage(error: Double) {
    var source = NumberSource(seed: 17)
    var held = 0
    for _ in 0..<200 {
      let (estimate, spread) = study(error: error, &source)
      if spread.interval(around: estimate, confidence: 0.95)!.contains(0) { held += 1 }
    }
    #expect(
      BinomialRegion.accepted(trials: 200, probability: 0.95, level: 0.999).contains(held),
      "\(held) of 200")
  }

  @Test("Where only the simulation's alone holds, it holds too seldom")
  func ignored() {
    var source = NumberSource(seed: 18)
    let held = (0..<200).count { _ in study(error: 1, &source).estimate.interval!.contains(0) }
    #expect(held < 100)
  }

  @Test("The variance between draws is found in an exact table, and none where draws are alike")
  func variance() {
    let table = [[1.0, 3], [2, 4], [3, 5]]
    #expect((ParameterSpread(table)!.variance - 1).magnitude < 1e-12)
    #expect(ParameterSpread([[1, 2], [1, 2]])!.variance == 0)
    #expect(ParameterSpread([[1, 2]]) == nil && ParameterSpread([[1], [2]]) == nil)
  }

  @Test(
    "A covariance is factored, one without a variance in some direction too, and what is none is refused"
  )
  func cholesky() throws {
    let rows = try #require(Cholesky.factor(of: [[4, 2], [2, 10]]))
    for (found, expected) in zip(rows.joined(), [2.0, 0, 1, 3]) {
      #expect((found - expected).magnitude < 1e-12)
    }
    #expect(Cholesky.factor(of: [[4e6, 0], [0, 1e-6]]) == [[2_000, 0], [0, 0.001]])
    #expect(Cholesky.factor(of: [[1, 1], [1, 1]]) == [[1, 0], [1, 0]])
    #expect(Cholesky.factor(of: [[0, 0], [0, 2.25]]) == [[0, 0], [0, 1.5]])
    #expect(Cholesky.factor(of: [[1, 2], [2, 1]]) == nil)
    #expect(Cholesky.factor(of: [[0, 1], [1, 1]]) == nil)
  }
}
