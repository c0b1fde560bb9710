import CGSL

/// The functions we use of the GNU Scientific Library: the only place from which it is called.
///
/// Each checks the status and that the answer is finite. An argument outside the domain is an error
/// of the caller and stops the program with a sentence.
public enum GSL {
  /// The version of the library that is linked, such as "2.7.1".
  public static var version: String { String(cString: cgsl_version()) }

  /// Returns the value below which Student's t lies with probability `p` (0 < p < 1).
  public static func studentQuantile(_ p: Double, degreesOfFreedom: Double) -> Double {
    check(0 < p && p < 1 && degreesOfFreedom > 0, "Student quantile of \(p), \(degreesOfFreedom)")
    return answer("Student quantile of \(p), \(degreesOfFreedom)") {
      cgsl_student_quantile(p, degreesOfFreedom, &$0)
    }
  }

  /// Returns the probability that Student's t lies further from 0 than `t`, on either side.
  public static func studentTail(_ t: Double, degreesOfFreedom: Double) -> Double {
    check(!t.isNaN && degreesOfFreedom > 0, "Student tail of \(t), \(degreesOfFreedom)")
    let upper = answer("Student tail of \(t), \(degreesOfFreedom)") {
      cgsl_student_upper_tail(t.magnitude, degreesOfFreedom, &$0)
    }
    return min(1, 2 * upper)
  }

  /// Returns the value below which the standard normal lies with probability `p` (0 < p < 1).
  public static func normalQuantile(_ p: Double) -> Double {
    check(0 < p && p < 1, "normal quantile of \(p)")
    return answer("normal quantile of \(p)") { cgsl_normal_quantile(p, &$0) }
  }

  /// Returns the probability that the standard normal lies at or below `x`.
  public static func normalCumulative(_ x: Double) -> Double {
    answer("normal probability of \(x)") { cgsl_normal_cumulative(x, &$0) }
  }

  /// Returns the probability that a gamma variable of that shape and scale (both positive) lies at
  /// or below `x`.
  public static func gammaCumulative(_ x: Double, shape: Double, scale: Double) -> Double {
    check(shape > 0 && scale > 0, "gamma probability of \(x), \(shape), \(scale)")
    if shape > NarrowGamma.least { return NarrowGamma(shape: shape).cumulative(x / scale) }
    return answer("gamma probability of \(x), \(shape), \(scale)") {
      cgsl_gamma_cumulative(x, shape, scale, &$0)
    }
  }

  /// Returns the value below which a gamma variable of that shape and scale lies with probability
  /// `p` (0 <= p < 1).
  ///
  /// Where the library's inversion does not converge, or its answer does not lead back to `p`, the
  /// answer is found by bisection on the probability, in at most 64 steps.
  public static func gammaQuantile(_ p: Double, shape: Double, scale: Double) -> Double {
    check(0 <= p && p < 1 && shape > 0 && scale > 0, "gamma quantile of \(p), \(shape), \(scale)")
    if shape > NarrowGamma.least { return NarrowGamma(shape: shape).quantile(p) * scale }
    var quantile = 0.0
    let status = cgsl_gamma_quantile(p, shape, 1, &quantile)
    if status == 0, quantile >= 0, leadsBack(quantile, to: p, shape: shape) {
      return quantile * scale
    }
    return gammaQuantileByBisection(p, shape: shape) * scale
  }

  /// Returns the value below which a beta variable lies with probability `p` (0 <= p <= 1), `a` and
  /// `b` positive.
  ///
  /// Where the library's inversion does not converge, the answer is found by bisection on the probability.
  public static func betaQuantile(_ p: Double, a: Double, b: Double) -> Double {
    check(0 <= p && p <= 1 && a > 0 && b > 0, "beta quantile of \(p), \(a), \(b)")
    var quantile = 0.0
    let status = cgsl_beta_quantile(p, a, b, &quantile)
    if status == 0, 0 <= quantile, quantile <= 1 { return quantile }
    return betaQuantileByBisection(p, a: a, b: b)
  }

  /// Returns the probability that a beta variable, `a` and `b` positive, lies at or below `x` (0 <= x <= 1).
  public static func betaCumulative(_ x: Double, a: Double, b: Double) -> Double {
    check(0 <= x && x <= 1 && a > 0 && b > 0, "beta probability of \(x), \(a), \(b)")
    return answer("beta probability of \(x), \(a), \(b)") { cgsl_beta_cumulative(x, a, b, &$0) }
  }

  /// Returns the probability that chi squared lies above `x`.
  public static func chiSquaredTail(_ x: Double, degreesOfFreedom: Double) -> Double {
    check(degreesOfFreedom > 0, "chi-squared tail of \(x), \(degreesOfFreedom)")
    return answer("chi-squared tail of \(x), \(degreesOfFreedom)") {
      cgsl_chi_squared_upper_tail(x, degreesOfFreedom, &$0)
    }
  }

  /// Returns the natural logarithm of the gamma function at a positive `x`.
  public static func logGamma(_ x: Double) -> Double {
    check(x > 0, "log gamma of \(x)")
    return answer("log gamma of \(x)") { cgsl_log_gamma(x, &$0) }
  }

  /// Returns the probability of at most `k` successes in `n` trials that each succeed with
  /// probability `p`.
  public static func binomialCumulative(_ k: Int, _ p: Double, _ n: Int) -> Double {
    check(0 <= p && p <= 1 && n >= 0, "binomial probability of \(k), \(p), \(n)")
    if k < 0 { return 0 }
    if k >= n { return 1 }
    return answer("binomial probability of \(k), \(p), \(n)") {
      cgsl_binomial_cumulative(UInt32(k), p, UInt32(n), &$0)
    }
  }
}

extension GSL {
  /// Returns the integral of a smooth function by Gauss–Legendre quadrature, which is exact for polynomials of degree
  /// 2 · points − 1.
  public static func integral(
    from low: Double, to high: Double, points: Int, of function: (Double) -> Double
  ) -> Double {
    check(points > 0 && low < high, "integral from \(low) to \(high) by \(points) points")
    var nodes = [Double](repeating: 0, count: points)
    var weights = nodes
    let status = cgsl_gauss_legendre(UInt32(points), low, high, &nodes, &weights)
    check(status == 0, "integral by \(points) points: \(String(cString: cgsl_message(status)))")
    return zip(nodes, weights).reduce(0) { $0 + $1.1 * function($1.0) }
  }
}

extension GSL {
  /// Returns the smallest double whose probability under the gamma law of scale 1 reaches `p`.
  static func gammaQuantileByBisection(_ p: Double, shape: Double) -> Double {
    // The bit patterns of the doubles from 0 up are in the order of their values.
    var low: UInt64 = 0
    var high = (shape + 1_000 + 100 * shape.squareRoot()).bitPattern
    while low < high {
      let middle = low + (high - low) / 2
      let reached = gammaCumulative(Double(bitPattern: middle), shape: shape, scale: 1) >= p
      if reached { high = middle } else { low = middle + 1 }
    }
    return Double(bitPattern: low)
  }

  /// Returns the value of the beta law whose probability is `p`, to the last digits.
  static func betaQuantileByBisection(_ p: Double, a: Double, b: Double) -> Double {
    var (low, high) = (0.0, 1.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if betaCumulative(middle, a: a, b: b) < p { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  private static func leadsBack(_ quantile: Double, to p: Double, shape: Double) -> Bool {
    let error = (gammaCumulative(quantile, shape: shape, scale: 1) - p).magnitude
    return error <= 1e-10 * min(p, 1 - p) + 0x1p-52 * p
  }

  private static func answer(
    _ name: @autoclosure () -> String, from function: (inout Double) -> Int32
  ) -> Double {
    var result = 0.0
    let status = function(&result)
    guard status == 0, result.isFinite else {
      fatalError("GSL has no \(name()): \(String(cString: cgsl_message(status))).")
    }
    return result
  }

  private static func check(_ isInDomain: Bool, _ name: @autoclosure () -> String) {
    if !isInDomain { fatalError("There is no \(name()).") }
  }
}
