/// The jackknife over replications: what becomes of a value when each replication in turn is left
/// out.
///
/// The standard error is that of the pseudo-values n·T − (n − 1)·Tᵢ over √n, with Student's t of n
/// − 1 degrees of freedom (Tukey 1958; Miller, "The jackknife: a review", Biometrika 61, 1974).
struct Jackknife {
  /// The value of all replications, or nil if it has none.
  let value: Double?
  /// The values without the first, the second … replication; nil where one has none.
  let leftOut: [Double?]
  /// The size of the numbers that the values are computed from, against which rounding is judged.
  let magnitude: Double

  /// Returns the estimate with the plain value in the middle of its interval, with a p-value if one
  /// is asked for.
  func estimate(confidence: Double, testsZero: Bool) -> Estimate {
    precondition(confidence > 0 && confidence < 1, "A confidence lies between 0 and 1.")
    let count = leftOut.count
    let values = leftOut.compactMap { $0 }
    guard let value, count >= 2, values.count == count else {
      return Estimate(value: value, count: count)
    }
    let error = standardError(of: values)
    let freedom = Double(count - 1)
    let reach =
      error == 0
      ? 0 : error * GSL.studentQuantile((1 + confidence) / 2, degreesOfFreedom: freedom)
    return Estimate(
      value: value, standardError: error, interval: value - reach...value + reach, count: count,
      pValue: testsZero ? pValue(of: value, error: error, degreesOfFreedom: freedom) : nil)
  }

  private func standardError(of values: [Double]) -> Double {
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    if values.allSatisfy({ ($0 - mean).magnitude <= rounding }) { return 0 }
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares * (count - 1) / count).squareRoot()
  }

  private func pValue(of value: Double, error: Double, degreesOfFreedom: Double) -> Double {
    if error > 0 { return GSL.studentTail(value / error, degreesOfFreedom: degreesOfFreedom) }
    return value.magnitude <= rounding ? 1 : 0
  }

  /// By how much replications that agree exactly may differ here: the rounding of their sums.
  private var rounding: Double { 4 * Double(leftOut.count) * .ulpOfOne * magnitude }
}
