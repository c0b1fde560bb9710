/// What a number of replications tells about a quantity.
///
/// One replication gives a value and nothing about its error: no standard error and no interval. A
/// zero denominator gives no value.
public struct Estimate: Sendable, Equatable {
  /// The estimate itself, or nil if its denominator is zero.
  public var value: Double?
  /// The standard error of the value, or nil if the replications do not tell it.
  public var standardError: Double?
  /// The confidence interval, which need not have the value in its middle, or nil if the
  /// replications do not tell it.
  public var interval: ClosedRange<Double>?
  /// The number of replications.
  public var count: Int
  /// The two-sided p-value of no difference, or nil if no difference was asked for or the
  /// replications do not tell it.
  public var pValue: Double?

  /// Makes an estimate of its parts.
  public init(
    value: Double?, standardError: Double? = nil, interval: ClosedRange<Double>? = nil, count: Int,
    pValue: Double? = nil
  ) {
    self.value = value
    self.standardError = standardError
    self.interval = interval
    self.count = count
    self.pValue = pValue
  }
}
