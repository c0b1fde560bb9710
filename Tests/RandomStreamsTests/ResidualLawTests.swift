import Statistics
import Testing

@testable import RandomStreams

@Suite("The time to the next renewal")
struct ResidualLawTests {
  private static let laws: [Law] = [
    .deterministic(5), .uniform(low: 2, high: 8), .triangular(low: 1, mode: 2, high: 9),
    .triangular(low: 1, mode: 1, high: 9), .triangular(low: 1, mode: 9, high: 9),
    .exponential(mean: 4), .erlang(stages: 3, mean: 6), .gamma(mean: 5, cv: 0.8),
    .lognormal(mean: 5, cv: 0.7), .weibull(shape: 1.7, scale: 3),
    .hyperexponential([
      Law.Branch(probability: 0.3, mean: 9), Law.Branch(probability: 0.7, mean: 1),
    ]),
    .empirical([Law.Weighted(value: 1, weight: 3), Law.Weighted(value: 7, weight: 1)]),
  ]

  private static func middles(_ count: Int) -> [Double] {
    (0..<count).map { (Double($0) + 0.5) / Double(count) }
  }

  @Test("Its mean is half of what a gap met by chance lasts: E X² / (2 E X)", arguments: laws)
  func mean(law: Law) {
    let residual = ResidualLaw(law)
    let gaps = Self.middles(20_000).map { residual.value(at: $0, 0.5) }
    let mean = gaps.reduce(0, +) / Double(gaps.count)
    let expected = (law.variance + law.mean * law.mean) / (2 * law.mean)
    #expect(abs(mean / expected - 1) < 0.002, "\(mean) \(expected)")
  }

  /// F(x) = ∫ P(gap > t) dt / mean from 0 to x (Cox 1962, section 5.4).
  @Test("It lies below x as often as gaps are under way for less than x", arguments: laws)
  func distribution(law: Law) {
    let residual = ResidualLaw(law)
    let middles = Self.middles(500)
    let values = middles.flatMap { gap in middles.map { residual.value(at: gap, $0) } }
    for part in [0.25, 0.5, 1, 1.5] {
      let x = part * law.mean
      let steps = Self.middles(2_000).map { 1 - law.cumulative($0 * x) }
      let expected = steps.reduce(0, +) / 2_000 * x / law.mean
      let found = Double(values.count { $0 <= x }) / Double(values.count)
      #expect(abs(found - expected) < 0.003, "\(x)")
    }
  }
}
