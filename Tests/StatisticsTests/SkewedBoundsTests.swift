import Statistics
import Testing

@Suite("One-sided bounds that allow for skewness")
struct SkewedBoundsTests {
  private func series(_ numbers: [Double]) -> ReplicationSeries {
    ReplicationSeries(numerators: numbers, denominators: numbers.map { _ in 1 })
  }

  @Test("Hall's transformation of the bound is Student's quantile")
  func transformation() throws {
    // Symmetric, so the skewness that is allowed for is twice its standard error.
    let series = series((1...9).map(Double.init))
    let bounds = try #require(series.bounds(error: 0.01))
    let estimate = series.estimate()
    let error = try #require(estimate.standardError)
    let skewness = 2 * (6.0 * 9 * 8 / (7 * 10 * 12)).squareRoot()
    for reach in [bounds.upperBound - 5, 5 - bounds.lowerBound] {
      let t = -reach / error
      let bend = skewness / 3
      let transformed = t + bend * t * t / 3 + bend * bend * t * t * t / 27 + bend / 6
      #expect((transformed + GSL.studentQuantile(0.99, degreesOfFreedom: 8)).magnitude < 1e-9)
    }
  }

  @Test("A long tail above widens the upper bound, and none is narrower than Student's")
  func tail() throws {
    let skewed = series([1, 1, 2, 1, 1, 2, 1, 9, 1, 2])
    let bounds = try #require(skewed.bounds(error: 0.025))
    let error = try #require(skewed.estimate().standardError)
    let student = GSL.studentQuantile(0.975, degreesOfFreedom: 9) * error
    let mean = try #require(skewed.value)
    #expect(bounds.upperBound - mean > mean - bounds.lowerBound)
    #expect(mean - bounds.lowerBound >= student && bounds.upperBound - mean > student)
  }

  @Test("Bounds of a share stay between 0 and 1, and those of a wait above 0")
  func range() throws {
    let rare = series([0, 0, 0, 0.1, 0])
    #expect(try #require(rare.bounds(error: 0.001)).lowerBound < 0)
    #expect(try #require(rare.bounds(error: 0.001, scale: .amount)).lowerBound == 0)
    let share = try #require(rare.bounds(error: 0.001, scale: .share))
    #expect(share == 0...min(1, try #require(rare.bounds(error: 0.001)).upperBound))
    let common = series([1, 1, 1, 0.9, 1])
    #expect(try #require(common.bounds(error: 0.001, scale: .share)).upperBound == 1)
  }

  @Test("With many replications they are Student's")
  func many() throws {
    let series = series((0..<100_000).map { Double($0 % 2) })
    let bounds = try #require(series.bounds(error: 0.025))
    let student = try #require(series.estimate().interval)
    let width = student.upperBound - student.lowerBound
    #expect((bounds.upperBound - student.upperBound).magnitude < 0.01 * width)
    #expect((bounds.lowerBound - student.lowerBound).magnitude < 0.01 * width)
  }

  @Test("Replications that agree are certain; two of them, or none with a value, tell nothing")
  func degenerate() {
    #expect(series([4, 4, 4]).bounds(error: 0.01) == 4...4)
    #expect(series([4, 5]).bounds(error: 0.01) == nil)
    #expect(
      ReplicationSeries(numerators: [0, 0, 0], denominators: [0, 0, 0]).bounds(error: 0.01) == nil)
  }

  @Test("The truth lies beyond them no more often than the error says, also of exponential numbers")
  func coverage() throws {
    var source = NumberSource(seed: 9)
    for isSkewed in [false, true] {
      var (above, below) = (0, 0)
      for _ in 0..<2_000 {
        let numbers = (0..<20).map { _ -> Double in
          let uniform = source.uniform()
          return isSkewed
            ? GSL.gammaQuantile(uniform, shape: 1, scale: 1) - 1 : GSL.normalQuantile(uniform)
        }
        let bounds = try #require(series(numbers).bounds(error: 0.01))
        if bounds.upperBound < 0 { above += 1 }
        if bounds.lowerBound > 0 { below += 1 }
      }
      let most = BinomialRegion.accepted(trials: 2_000, probability: 0.01, level: 0.999).upperBound
      #expect(above <= most && below <= most, "\(above), \(below)")
    }
  }
}
