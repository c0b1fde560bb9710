import RandomStreams
import Statistics
import Testing

@Suite("A law")
struct LawTests {
  static let continuous: [Law] = [
    .uniform(low: -2, high: 5), .triangular(low: 10, mode: 15, high: 40),
    .triangular(low: 0, mode: 0, high: 1), .triangular(low: 0, mode: 1, high: 1),
    .exponential(mean: 12), .erlang(stages: 1, mean: 3), .erlang(stages: 4, mean: 45),
    .gamma(mean: 30, cv: 0.4), .gamma(mean: 30, cv: 1.8), .lognormal(mean: 52, cv: 0.35),
    .lognormal(mean: 5, cv: 0.9), .weibull(shape: 0.8, scale: 20), .weibull(shape: 2.5, scale: 20),
    .normal(mean: -3, sd: 4),
    .hyperexponential([
      Law.Branch(probability: 0.7, mean: 5), Law.Branch(probability: 0.3, mean: 40),
    ]),
  ]

  static let discrete: [Law] = [
    .deterministic(7),
    .empirical([
      Law.Weighted(value: 30, weight: 2), Law.Weighted(value: 15, weight: 5),
      Law.Weighted(value: 60, weight: 0), Law.Weighted(value: 90, weight: 3),
    ]),
  ]

  private func draws(of law: Law, count: UInt32 = 20_000) -> [Double] {
    let key = RandomKey(seed: 20_250_303, replication: 1).derived("law")
    let sampler = LawSampler(law)
    return (0..<count).map { sampler.value(at: key.block($0, 0, 0, 0).first) }
  }

  @Test("Draws follow the distribution function (Kolmogorov and Smirnov)", arguments: continuous)
  func distribution(law: Law) {
    let sorted = draws(of: law).sorted()
    let count = Double(sorted.count)
    var distance = 0.0
    for (index, value) in sorted.enumerated() {
      let truth = law.cumulative(value)
      distance = max(distance, truth - Double(index) / count, Double(index + 1) / count - truth)
    }
    // The limit that chance passes once in a thousand times.
    #expect(distance * count.squareRoot() < 1.95)
  }

  @Test("Draws have the mean and the variance of the law", arguments: continuous + discrete)
  func moments(law: Law) {
    let values = draws(of: law)
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    let squares = values.map { ($0 - law.mean) * ($0 - law.mean) }
    let variance = squares.reduce(0, +) / count
    let spread = squares.reduce(0) { $0 + ($1 - variance) * ($1 - variance) } / count
    #expect((mean - law.mean).magnitude <= 4 * (law.variance / count).squareRoot())
    // Four standard errors of the variance, estimated from the draws themselves.
    #expect((variance - law.variance).magnitude <= 4 * (spread / count).squareRoot())
  }

  @Test("The value at a probability has that probability", arguments: continuous.dropLast())
  func quantiles(law: Law) {
    for u in [0x1p-53, 1e-9, 0.001, 0.3, 0.5, 0.8, 0.999, 1 - 1e-9] {
      let back = law.cumulative(law.value(at: u))
      #expect((back - u).magnitude <= 1e-9 * min(u, 1 - u) + 1e-15, "\(u)")
    }
    #expect(law.value(at: 1 - 0x1p-53).isFinite)
  }

  @Test("The value at a probability has the rest at or above it", arguments: continuous.dropLast())
  func survival(law: Law) {
    for u in [0x1p-53, 1e-9, 0.001, 0.3, 0.5, 0.8, 0.999, 1 - 1e-9] {
      #expect((law.survival(law.value(at: u)) - (1 - u)).magnitude <= 1e-9, "\(u)")
    }
  }

  @Test("A value that has a weight of its own lies at or above itself")
  func survivalOfPoints() {
    let law = Law.empirical([.init(value: 50, weight: 3), .init(value: 80, weight: 1)])
    #expect([49, 50, 50.1, 80, 80.1].map { law.survival($0) } == [1, 1, 0.25, 0.25, 0])
    #expect([9, 10, 11].map { Law.deterministic(10).survival($0) } == [1, 1, 0])
  }

  @Test("A value rises with its uniform", arguments: continuous.dropLast() + discrete)
  func monotone(law: Law) {
    let sampler = LawSampler(law)
    let values = (0..<2_000).map { sampler.value(at: (Double($0) + 0.5) / 2_000) }
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test("A hyperexponential value stays finite at the edges of its branches")
  func branchEdges() {
    let sampler = LawSampler(
      .hyperexponential((0..<10).map { Law.Branch(probability: 0.1, mean: Double($0 + 1)) }))
    for edge in 0...10 {
      for u in [0.1 * Double(edge) - 0x1p-53, 0.1 * Double(edge) + 0x1p-53] where 0 < u && u < 1 {
        let value = sampler.value(at: u)
        #expect(value >= 0 && value < 400)
      }
    }
  }

  @Test(
    "An empirical law gives each value for its part of the uniforms",
    arguments: [(0.001, 15), (0.5, 15), (0.501, 30), (0.7, 30), (0.701, 90), (0.999, 90)]
      as [(Double, Double)])
  func empirical(u: Double, expected: Double) {
    #expect(Self.discrete[1].value(at: u) == expected)
  }

  @Test(
    "A law without spread is its mean",
    arguments: [
      .gamma(mean: 9, cv: 0), .lognormal(mean: 9, cv: 0), .uniform(low: 9, high: 9),
      .triangular(low: 9, mode: 9, high: 9), .normal(mean: 9, sd: 0), .deterministic(9),
    ] as [Law])
  func withoutSpread(law: Law) {
    #expect(law.value(at: 0.123) == 9)
    #expect(law.mean == 9 && law.variance == 0)
  }

  @Test("Parameters outside their range stop the program")
  func refused() async {
    await #expect(processExitsWith: .failure) { _ = LawSampler(.exponential(mean: -1)) }
    await #expect(processExitsWith: .failure) { _ = LawSampler(.empirical([])) }
    await #expect(processExitsWith: .failure) { _ = LawSampler(.hyperexponential([])) }
    await #expect(processExitsWith: .failure) {
      _ = LawSampler(.triangular(low: 0, mode: 2, high: 1))
    }
  }
}
