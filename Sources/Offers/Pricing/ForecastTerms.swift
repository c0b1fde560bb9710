/// Prices that follow how well a day sells beside what is usual.
public struct ForecastTerms: Hashable, Sendable {
  public enum Curve: Hashable, Sendable {
    /// What usually is sold so many days before, as the scenario states it.
    case stated(BookingCurve)
    /// The mean of as many weeks of the business's own record.
    case fitted(weeks: Int)
  }

  public let curve: Curve
  /// The occupancy at which the list price is right; nil for what the curve ends with.
  public let target: Double?
  /// The change of the factor for each 100 % of occupancy that is forecast beyond the target.
  public let sensitivity: Double

  public init(curve: Curve, target: Double?, sensitivity: Double) {
    self.curve = curve
    self.target = target
    self.sensitivity = sensitivity
  }
}
