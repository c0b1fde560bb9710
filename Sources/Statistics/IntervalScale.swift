import Foundation

/// On which scale the interval of a value is made.
public enum IntervalScale: Sendable {
  /// Of the value itself, which may be skewed: `SkewedReach`.
  case plain
  /// Of the log odds of a share, and back, so that it lies between 0 and 1 (Korn and Graubard, "Analysis of Health
  /// Surveys", 1999, section 2.6, with the jackknife's standard error and Student's quantile).
  case share

  /// Returns the interval around a value.
  ///
  /// - Parameters:
  ///   - standardError: above zero.
  ///   - leftOut: the values without the first, the second … replication, at least two.
  func interval(
    around value: Double, standardError: Double, leftOut: [Double], confidence: Double
  ) -> ClosedRange<Double> {
    let error = (1 - confidence) / 2
    let quantile = GSL.studentQuantile(1 - error, degreesOfFreedom: Double(leftOut.count - 1))
    if self == .share, 0 < value, value < 1 {
      let odds = log(value / (1 - value))
      let reach = quantile * standardError / (value * (1 - value))
      return Self.share(ofLogOdds: odds - reach)...Self.share(ofLogOdds: odds + reach)
    }
    guard leftOut.count >= 3 else {
      return value - quantile * standardError...value + quantile * standardError
    }
    let reach = SkewedReach(leftOut: leftOut).bounds(error: error, allowance: 0)
    return value - reach.below * standardError...value + reach.above * standardError
  }

  private static func share(ofLogOdds odds: Double) -> Double { 1 / (1 + exp(-odds)) }
}
