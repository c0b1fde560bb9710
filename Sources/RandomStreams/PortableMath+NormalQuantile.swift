extension PortableMath {
  /// Returns the value below which the standard normal lies with probability u (0 < u < 1), to
  /// about 16 digits.
  ///
  /// Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Applied
  /// Statistics 37 (1988), routine PPND16.
  @inlinable
  public static func normalQuantile(_ u: Double) -> Double {
    let q = u - 0.5
    if q.magnitude <= 0.425 { return q * centralRatio(0.180625 - q * q) }
    let r = (-log(q < 0 ? u : 1 - u)).squareRoot()
    let magnitude = r <= 5 ? tailRatio(r - 1.6) : farTailRatio(r - 5)
    return q < 0 ? -magnitude : magnitude
  }

  @inlinable
  static func centralRatio(_ r: Double) -> Double {
    polynomial(
      r,
      3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946,
      45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227)
      / polynomial(
        r,
        1.0, 42.31333070160091, 687.1870074920579, 5394.196021424751,
        21213.794301586597, 39307.89580009271, 28729.085735721943, 5226.495278852854)
  }

  @inlinable
  static func tailRatio(_ r: Double) -> Double {
    polynomial(
      r,
      1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045,
      1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 0.0007745450142783414)
      / polynomial(
        r,
        1.0, 2.053191626637759, 1.6763848301838038, 0.6897673349851,
        0.14810397642748008, 0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-09)
  }

  @inlinable
  static func farTailRatio(_ r: Double) -> Double {
    polynomial(
      r,
      6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487,
      0.026532189526576124, 0.0012426609473880784, 2.7115555687434876e-05, 2.0103343992922881e-07)
      / polynomial(
        r,
        1.0, 0.599832206555888, 0.1369298809227358, 0.014875361290850615,
        0.0007868691311456133, 1.8463183175100548e-05, 1.421511758316446e-07, 2.0442631033899397e-15
      )
  }

  /// Returns the polynomial whose coefficients are given from that of x⁰ to that of x⁷.
  @inlinable
  static func polynomial(
    _ x: Double, _ c0: Double, _ c1: Double, _ c2: Double, _ c3: Double, _ c4: Double,
    _ c5: Double, _ c6: Double, _ c7: Double
  ) -> Double {
    let upper = (((c7 * x + c6) * x + c5) * x + c4) * x
    return (((upper + c3) * x + c2) * x + c1) * x + c0
  }
}
