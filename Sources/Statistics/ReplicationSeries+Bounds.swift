extension ReplicationSeries {
  /// How many standard errors of the skewness the bounds allow for beyond what is seen.
  private static let allowance = 2.0

  /// Returns one-sided bounds: the lower one lies above the true value with at most that probability, and so does the
  /// upper one below it. Nil for fewer than three replications or without a value.
  ///
  /// Student's bounds of waits and other skewed numbers are wrong many times too often at small errors and few
  /// replications. These come from the skewness of the jackknife's pseudo-values, two standard errors worse than it
  /// looks (`SkewedReach`). They stay among the values that such a number can have.
  public func bounds(
    error: Double, scale: IntervalScale = .plain
  ) -> ClosedRange<Double>? {
    let leftOut = valuesLeavingOneOut().compactMap { $0 }
    let estimate = student(confidence: 0.95)
    guard leftOut.count == numerators.count, leftOut.count >= 3, let value = estimate.value,
      let standardError = estimate.standardError
    else { return nil }
    if standardError == 0 { return value...value }
    let reach = SkewedReach(leftOut: leftOut).bounds(error: error, allowance: Self.allowance)
    return (value - reach.below * standardError...value + reach.above * standardError)
      .clamped(to: scale.range(seen: values))
  }
}
