import Foundation

extension ReplicationSeries {
  /// How many standard errors of the skewness the bounds allow for beyond what is seen.
  private static let allowance = 2.0

  /// Returns one-sided bounds: the lower one lies above the true value with at most that probability, and so does the
  /// upper one below it. Nil for fewer than three replications or without a value.
  ///
  /// Student's bounds of waits and other skewed numbers are wrong many times too often at small errors and few
  /// replications. These come from the skewness of the jackknife's pseudo-values, two standard errors worse than it
  /// looks, by the cubic transformation of Hall ("On the removal of skewness by transformation", Journal of the Royal
  /// Statistical Society B 54, 1992) with Student's quantile, and are never narrower than Student's.
  public func bounds(error: Double) -> ClosedRange<Double>? {
    let leftOut = valuesLeavingOneOut().compactMap { $0 }
    let estimate = estimate()
    guard leftOut.count == numerators.count, leftOut.count >= 3, let value = estimate.value,
      let standardError = estimate.standardError
    else { return nil }
    if standardError == 0 { return value...value }
    // A value that is large pulls down the rest, so pseudo-values are skewed the other way.
    let seen = -Self.skewness(of: leftOut)
    let more = Self.allowance * Self.errorOfSkewness(leftOut.count)
    let quantile = GSL.studentQuantile(1 - error, degreesOfFreedom: Double(leftOut.count - 1))
    let below = Self.reach(quantile, skewness: more - seen, count: leftOut.count)
    let above = Self.reach(quantile, skewness: more + seen, count: leftOut.count)
    return value - below * standardError...value + above * standardError
  }

  /// In standard errors, towards the long tail.
  private static func reach(_ quantile: Double, skewness: Double, count: Int) -> Double {
    let bend = skewness / Double(count).squareRoot()
    guard bend > 1e-6 else { return quantile }
    return max(quantile, 3 / bend * (1 - cbrt(1 - bend * (quantile + bend / 6))))
  }

  /// Fisher's, adjusted for the number of values.
  private static func skewness(of values: [Double]) -> Double {
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
    let cubes = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) * ($1 - mean) } / count
    let plain = cubes / (squares * squares.squareRoot())
    return plain * (count * (count - 1)).squareRoot() / (count - 2)
  }

  /// Of normal values.
  private static func errorOfSkewness(_ number: Int) -> Double {
    let count = Double(number)
    return (6 * count * (count - 1) / ((count - 2) * (count + 1) * (count + 3))).squareRoot()
  }
}
