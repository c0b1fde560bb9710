import Foundation

/// On which scale the interval of a value is made, and which values it can have.
public enum IntervalScale: Sendable {
  /// Of the value itself, which may be skewed: `SkewedReach`.
  case plain
  /// As plain, of what is counted or lasts and so is never below zero.
  case amount
  /// Of the log odds of a share, and back, so that it lies between 0 and 1 (Korn and Graubard, "Analysis of Health
  /// Surveys", 1999, section 2.6, with the jackknife's standard error and Student's quantile).
  case share

  /// Returns the values that such a number can have, going by those that were seen: a share of which one passes 1 is a
  /// ratio that may, and has no upper bound.
  public func range(seen values: some Sequence<Double?>) -> ClosedRange<Double> {
    switch self {
    case .plain: -Double.infinity...Double.infinity
    case .amount: 0...Double.infinity
    case .share: 0...(values.contains { ($0 ?? 0) > 1 } ? Double.infinity : 1)
    }
  }

  /// Returns the values that the difference of two such numbers can have, going by those of both that were seen.
  public func differenceRange(seen values: some Sequence<Double?>) -> ClosedRange<Double> {
    let most = range(seen: values).upperBound
    return -most...most
  }

  /// Returns the interval around a value.
  ///
  /// - Parameters:
  ///   - standardError: above zero.
  ///   - leftOut: the values without the first, the second … replication, at least two.
  ///   - range: the values that it can have.
  func interval(
    around value: Double, standardError: Double, leftOut: [Double], confidence: Double,
    in range: ClosedRange<Double>
  ) -> ClosedRange<Double> {
    let error = (1 - confidence) / 2
    let quantile = GSL.studentQuantile(1 - error, degreesOfFreedom: Double(leftOut.count - 1))
    if self == .share, range.upperBound == 1, 0 < value, value < 1 {
      let odds = log(value / (1 - value))
      let reach = quantile * standardError / (value * (1 - value))
      return Self.share(ofLogOdds: odds - reach)...Self.share(ofLogOdds: odds + reach)
    }
    guard leftOut.count >= 3 else {
      let reach = quantile * standardError
      return (value - reach...value + reach).clamped(to: range)
    }
    let reach = SkewedReach(leftOut: leftOut).bounds(error: error, allowance: 0)
    return (value - reach.below * standardError...value + reach.above * standardError)
      .clamped(to: range)
  }

  private static func share(ofLogOdds odds: Double) -> Double { 1 / (1 + exp(-odds)) }
}
