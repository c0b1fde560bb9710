import Testing

@testable import Statistics

@Suite("The functions of GSL")
struct GSLTests {
  @Test(
    "Student's quantiles are those of the printed tables",
    arguments: [
      (0.975, 1, 12.7062), (0.975, 9, 2.2622), (0.975, 29, 2.0452), (0.95, 5, 2.0150),
      (0.995, 100, 2.6259), (0.5, 7, 0),
    ])
  func student(p: Double, freedom: Double, expected: Double) {
    let quantile = GSL.studentQuantile(p, degreesOfFreedom: freedom)
    #expect((quantile - expected).magnitude < 5e-5)
    let tail = GSL.studentTail(quantile, degreesOfFreedom: freedom)
    #expect((tail - 2 * (1 - p)).magnitude < 1e-12)
  }

  @Test("A two-sided tail does not ask for the side")
  func twoSides() {
    #expect(GSL.studentTail(-2, degreesOfFreedom: 5) == GSL.studentTail(2, degreesOfFreedom: 5))
    #expect(GSL.studentTail(0, degreesOfFreedom: 5) == 1)
    #expect(GSL.studentTail(1e300, degreesOfFreedom: 5) < 1e-100)
  }

  @Test(
    "The normal quantile leads back to its probability",
    arguments: [1e-12, 0.025, 0.5, 0.975, 1 - 1e-12])
  func normal(p: Double) {
    #expect((GSL.normalCumulative(GSL.normalQuantile(p)) / p - 1).magnitude < 1e-12)
    #expect((GSL.normalQuantile(0.975) - 1.959963984540054).magnitude < 1e-14)
  }

  @Test(
    "A gamma quantile leads back to its probability, even where the library's inversion fails",
    arguments: [0.05, 0.07, 0.1, 0.2, 0.5, 0.9, 1, 1.5, 2, 3, 5, 10, 20, 50, 100, 200, 350, 500])
  func gamma(shape: Double) {
    let small = [1e-12, 1e-10, 1e-8, 1e-6, 1e-4, 0.001, 0.01, 0.02, 0.04, 0.05, 0.06, 0.1, 0.2]
    let probabilities = small + [0.3, 0.4, 0.5, 0.6, 0.7] + small.reversed().map { 1 - $0 }
    var last = 0.0
    for p in probabilities {
      for scale in [0.01, 1, 3_600] {
        let quantile = GSL.gammaQuantile(p, shape: shape, scale: scale)
        let back = GSL.gammaCumulative(quantile, shape: shape, scale: scale)
        #expect((back - p).magnitude <= 1e-9 * min(p, 1 - p) + 1e-15 * p, "\(shape) \(p)")
      }
      let quantile = GSL.gammaQuantile(p, shape: shape, scale: 1)
      #expect(quantile > last)
      last = quantile
    }
  }

  @Test("Where the library's series end, the expansion goes on without a step")
  func narrowGamma() {
    for p in [1e-6, 0.001, 0.1, 0.5, 0.9, 0.999, 1 - 1e-9] {
      let shape = NarrowGamma.least
      let series = GSL.gammaQuantile(p, shape: shape, scale: 1)
      let expansion = NarrowGamma(shape: shape).quantile(p)
      #expect((series - expansion).magnitude < 1e-6 * shape.squareRoot(), "\(p)")
      let back = NarrowGamma(shape: shape).cumulative(expansion)
      #expect((back - p).magnitude < 1e-6 * min(p, 1 - p), "\(p)")
    }
  }

  @Test("A gamma law of almost no spread is its mean", arguments: [1e6, 1e8, 1e16, 1e30])
  func almostNoSpread(shape: Double) {
    for p in [0.0001, 0.5, 0.9999] {
      let quantile = GSL.gammaQuantile(p, shape: shape, scale: 15 / shape)
      #expect((quantile / 15 - 1).magnitude < 5 / shape.squareRoot())
    }
    #expect(GSL.gammaCumulative(14, shape: shape, scale: 15 / shape) < 1e-9)
    #expect(GSL.gammaCumulative(16, shape: shape, scale: 15 / shape) > 1 - 1e-9)
    #expect(GSL.gammaQuantile(0, shape: shape, scale: 1) == 0)
  }

  @Test("Gamma quantiles rise with the probability over a fine grid", arguments: [0.3, 4, 77])
  func monotone(shape: Double) {
    let quantiles = (0..<2_000).map {
      GSL.gammaQuantile((Double($0) + 0.5) / 2_000, shape: shape, scale: 1)
    }
    #expect(zip(quantiles, quantiles.dropFirst()).allSatisfy { $0 < $1 })
    #expect(GSL.gammaQuantile(0, shape: shape, scale: 1) == 0)
  }

  @Test("A quantile of a beta law is found where the library's inversion gives up")
  func betaQuantiles() {
    // The first is one where it does.
    for (p, a, b) in [(0.9975581831357107, 1594.0, 2780.0), (0.3, 2, 5), (0.999, 400, 90)] {
      let quantile = GSL.betaQuantile(p, a: a, b: b)
      #expect((GSL.betaCumulative(quantile, a: a, b: b) - p).magnitude < 1e-9)
      let bisected = GSL.betaQuantileByBisection(p, a: a, b: b)
      #expect((bisected - quantile).magnitude < 1e-9)
    }
  }

  @Test(
    "Simple laws are their closed forms", arguments: [0.1, 0.5, 0.9])
  func closedForms(p: Double) {
    // Beta(1, b) is 1 − (1 − x)^b; chi squared of 2 is exponential with mean 2.
    #expect((GSL.betaQuantile(p, a: 1, b: 2) - (1 - (1 - p).squareRoot())).magnitude < 1e-12)
    #expect((GSL.betaQuantile(p, a: 1, b: 1) - p).magnitude < 1e-12)
    let exponential = GSL.gammaQuantile(p, shape: 1, scale: 2)
    #expect((GSL.chiSquaredTail(exponential, degreesOfFreedom: 2) - (1 - p)).magnitude < 1e-12)
  }

  @Test("The printed value of chi squared is met")
  func chiSquared() {
    #expect((GSL.chiSquaredTail(18.307, degreesOfFreedom: 10) - 0.05).magnitude < 1e-5)
  }

  @Test(
    "The gamma function counts permutations",
    arguments: [(1, 1), (2, 1), (5, 24), (11, 3_628_800)] as [(Double, Double)])
  func logGamma(x: Double, factorial: Double) {
    let expected = GSL.logGamma(factorial + 1) - GSL.logGamma(factorial)
    #expect((GSL.logGamma(x) - expected).magnitude < 1e-8)
  }

  @Test(
    "The binomial counts its cases",
    arguments: [(-1, 0), (0, 0.125), (1, 0.5), (2, 0.875), (3, 1), (4, 1)] as [(Int, Double)])
  func binomial(k: Int, expected: Double) {
    #expect((GSL.binomialCumulative(k, 0.5, 3) - expected).magnitude < 1e-14)
  }

  @Test("The version is told")
  func version() {
    #expect(GSL.version.hasPrefix("2."))
  }

  @Test("An argument outside the domain stops the program with a sentence")
  func domain() async throws {
    let result = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = GSL.studentQuantile(1, degreesOfFreedom: 3)
    }
    let text = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(text.contains("There is no Student quantile of 1.0, 3.0."))
  }

  @Test(
    "Gauss–Legendre quadrature is exact up to degree 2n − 1 and not beyond",
    arguments: [(2, 3, true), (2, 4, false), (5, 9, true), (5, 10, false)])
  func quadrature(points: Int, degree: Int, isExact: Bool) {
    let truth = 2.0.power(degree + 1) / Double(degree + 1)
    let found = GSL.integral(from: 0, to: 2, points: points) { $0.power(degree) }
    #expect(((found / truth - 1).magnitude < 1e-13) == isExact)
  }
}

extension Double {
  fileprivate func power(_ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * self }
  }
}
