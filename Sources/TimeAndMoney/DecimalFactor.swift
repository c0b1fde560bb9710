/// A factor in decimals: the number of at most 15 digits that a Double stands for, digits / unit.
///
/// A decimal of at most 15 digits and its Double lead to each other; so does a product of a few such factors as long as it has
/// no more than 12 decimals, whatever the last bits of the multiplication.
struct DecimalFactor {
  let digits: Int128
  let unit: Int128

  /// - Precondition: the factor is finite.
  init(_ factor: Double) {
    var decimals: Int128 = 1_000_000_000_000
    var scaled = factor * 1e12
    while scaled.magnitude >= 1e15, decimals > 1 {
      decimals /= 1_000
      scaled = factor * Double(decimals)
    }
    digits = Int128(scaled.rounded())
    unit = decimals
  }
}

extension Double {
  /// The nearest number with at most twelve decimals: sums and products of written factors without the errors of their last
  /// bits.
  public var withoutNoise: Double {
    magnitude < 1_000 ? (self * 1e12).rounded() / 1e12 : self
  }
}
