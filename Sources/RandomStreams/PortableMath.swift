/// Elementary functions that give the same bits on every machine.
///
/// They use only +, −, ×, ÷ and square root in a fixed order, and operations on bits; the functions
/// of a library differ in the last bit between processors. The polynomials interpolate at the
/// Chebyshev points of their ranges.
public enum PortableMath {
  /// Returns the natural logarithm of x, off by less than one unit in the last place.
  ///
  /// That of 0 is −∞ and that of a negative number is not a number.
  @inlinable
  public static func log(_ x: Double) -> Double {
    // All but the positive normal numbers.
    if x.bitPattern &- 0x0010_0000_0000_0000 >= 0x7FE0_0000_0000_0000 { return logOfUnusual(x) }
    return logOfNormal(x.bitPattern, exponent: 0)
  }

  /// Returns e to the power of x, off by less than one unit in the last place; it may be ∞,
  /// subnormal or 0.
  @inlinable
  public static func exp(_ x: Double) -> Double {
    guard x.magnitude < 708 else { return expOfExtreme(x) }
    let (fraction, exponent) = expParts(x)
    return fraction * Double(bitPattern: UInt64(bitPattern: exponent &+ 1_023) << 52)
  }

  /// Returns x to the power of y for x ≥ 0, off by about 1 + |y · ln x| units in the last place.
  @inlinable
  public static func pow(_ x: Double, _ y: Double) -> Double {
    y == 0 ? 1 : exp(y * log(x))
  }
}

extension PortableMath {
  /// Returns the logarithm of the normal number of those bits times two to the power of the
  /// exponent.
  ///
  /// With x = 2ᵏ(1 + f), √½ ≤ 1 + f < √2 and s = f / (2 + f), ln(1 + f) = 2s + s·R(s²).
  @inlinable
  static func logOfNormal(_ bits: UInt64, exponent: Int64) -> Double {
    let squareRootOfHalf: UInt64 = 0x3FE6_A09E_667F_3BCD
    let binary = Int64(bitPattern: bits &- squareRootOfHalf) >> 52
    let f = Double(bitPattern: bits &- UInt64(bitPattern: binary << 52)) - 1
    let s = f / (2 + f)
    let z = s * s
    let w = z * z
    let even =
      0.666666666666667 + w
      * (0.28571428628810996 + w * (0.18182922513515942 + w * 0.1463003136412286))
    let odd = 0.3999999999989322 + w * (0.22222210674238516 + w * 0.15330617306743305)
    let rest = z * even + w * odd
    let half = 0.5 * f * f
    let k = Double(binary + exponent)
    // ln 2 in two parts, the product with the first being exact.
    let low = s * (half + rest) + k * 0x1.3de6af278ece6p-42
    return k * 0x1.62e42fefa3p-1 - ((half - low) - f)
  }

  @inlinable @inline(never)
  static func logOfUnusual(_ x: Double) -> Double {
    if x == 0 { return -.infinity }
    guard x > 0, x < .infinity else { return x > 0 ? x : .nan }
    return logOfNormal((x * 0x1p54).bitPattern, exponent: -54)
  }

  /// Returns the fraction y, √½ ≤ y ≤ √2 but for rounding, and the exponent k with eˣ = y·2ᵏ.
  @inlinable
  static func expParts(_ x: Double) -> (fraction: Double, exponent: Int64) {
    // Adding 1.5 · 2⁵² rounds to a whole number, which then stands in the lowest bits.
    let shifted = x * 1.4426950408889634 + 0x1.8p52
    let k = shifted - 0x1.8p52
    let high = x - k * 0x1.62e42fefa3p-1
    let low = k * 0x1.3de6af278ece6p-42
    let r = high - low
    let lost = (high - r) - low
    let square = r * r
    let fourth = square * square
    let p01 = 0.5 + r * 0.1666666666666667
    let p23 = 0.04166666666666667 + r * 0.008333333333326084
    let p45 = 0.0013888888888883711 + r * 0.0001984126987500228
    let p67 = 2.480158732567746e-05 + r * 2.755725517000089e-06
    let p89 = 2.755727347871858e-07 + r * 2.5105312729622103e-08
    let upper = (p45 + square * p67) + fourth * (p89 + square * 2.09147553258932e-09)
    let polynomial = (p01 + square * p23) + fourth * upper
    let fraction = 1 + (r + (square * polynomial + lost))
    return (fraction, Int64(Int32(truncatingIfNeeded: shifted.bitPattern)))
  }

  @inlinable @inline(never)
  static func expOfExtreme(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x > 709.782712893384 { return .infinity }
    if x < -745.1332191019412 { return 0 }
    let (fraction, exponent) = expParts(x)
    // In two steps, of which only the last rounds or overflows.
    let half = exponent / 2
    let first = Double(bitPattern: UInt64(bitPattern: half &+ 1_023) << 52)
    let second = Double(bitPattern: UInt64(bitPattern: exponent &- half &+ 1_023) << 52)
    return fraction * first * second
  }
}
