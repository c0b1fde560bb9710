/// Gamma laws of scale 1 that hardly vary, where the library's series do not converge: by the expansion of Cornish and Fisher
/// (1938) around the normal, to the third cumulant's square and the fourth cumulant.
///
/// What is left out is below 10⁻⁷ standard deviations, 10⁻¹⁰ of the mean, from the least shape on.
struct NarrowGamma {
  /// The shape from which on it is used: a coefficient of variation of 0.3 %.
  static let least = 1e5
  private let shape: Double

  init(shape: Double) { self.shape = shape }

  /// The value below which the variable lies with probability `p` (0 ≤ p < 1).
  func quantile(_ p: Double) -> Double {
    if p <= 0 { return 0 }
    let z = GSL.normalQuantile(p)
    return shape + shape.squareRoot() * (z + bend(z))
  }

  /// The probability of a value at or below `x`.
  func cumulative(_ x: Double) -> Double {
    if x <= 0 { return 0 }
    let w = (x - shape) / shape.squareRoot()
    // Far out the expansion is no law any more, and the answer is 0 or 1 to the last bit.
    if w.magnitude > 40 { return w < 0 ? 0 : 1 }
    var z = w
    for _ in 0..<8 { z = w - bend(z) }
    return GSL.normalCumulative(z)
  }

  /// How far a quantile lies from that of the normal, in standard deviations; skewness 2/√k, excess 6/k.
  private func bend(_ z: Double) -> Double {
    let skewness = 2 / shape.squareRoot()
    let excess = 6 / shape
    return (z * z - 1) * skewness / 6 + (z * z * z - 3 * z) * excess / 24
      - (2 * z * z * z - 5 * z) * skewness * skewness / 36
  }
}
