import Simulation

/// What a parameter would have to be for a claim to hold.
public struct ConditionFinding: Sendable {
  public let claim: Claim
  /// The claimed figure that was looked for.
  public let target: Double
  /// The whole path of the parameter.
  public let path: String
  /// What stands behind its numbers.
  public let unit: String
  public let range: ClosedRange<Double>
  /// The value as it is written in the scenario; nil where it is not set.
  public let written: String?
  /// Replications at each value that was tried.
  public let replications: Int
  /// Nil where the metric has no value or no interval somewhere.
  public let report: RootReport?

  public init(
    claim: Claim, target: Double, path: String, unit: String, range: ClosedRange<Double>,
    written: String?, replications: Int, report: RootReport?
  ) {
    self.claim = claim
    self.target = target
    self.path = path
    self.unit = unit
    self.range = range
    self.written = written
    self.replications = replications
    self.report = report
  }
}
