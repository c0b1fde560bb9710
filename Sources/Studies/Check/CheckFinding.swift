import Statistics

/// What a check found out about one metric of one policy, at the look that decided it.
public struct CheckFinding: Sendable {
  public let policy: String
  public let metric: String
  public let verdict: CheckVerdict
  /// The values of the same replications; nil for a zero denominator.
  public let before: Double?
  public let now: Double?
  /// Now less before, paired; its interval has that confidence.
  public let difference: Estimate
  public let confidence: Double
  /// Differences up to this count as none; nil where the baseline has no value.
  public let tolerance: Double?

  /// The replications it was judged by.
  public var replications: Int { difference.count }

  /// The difference in tolerances.
  public var size: Double {
    guard let difference = difference.value?.magnitude, let tolerance else { return .infinity }
    return difference == 0 ? 0 : difference / tolerance
  }
}
