import TimeAndMoney

/// The sample a scenario asks for and the period it measures.
public struct StudyPlan: Hashable, Sendable {
  /// The warm-up: days before the measured ones that are simulated and not counted.
  public enum WarmUp: Hashable, Sendable {
    case days(Int)
    /// To be found by a pilot; the days that the horizon asks for at least.
    case found(atLeast: Int)
  }

  /// From when on a policy other than the baseline is in force.
  public enum PolicyStart: Hashable, Sendable {
    /// From the first measured day: what happens when it is switched on.
    case measured
    /// From the first simulated day: how things are when it has long been so.
    case always
  }

  /// The first local day that is simulated (the warm-up begins).
  public let firstDay: LocalDay
  public var warmUp: WarmUp
  public let measuredDays: Int
  public var replications: Int
  /// Replications until the goals are met, instead of a fixed number.
  public var precision: Precision?
  /// The name of the policy all others are compared with.
  public let baseline: String
  public let policyStart: PolicyStart
  /// The metrics that verdicts are about, all of them together.
  public var primaryMetrics: [String]
  /// Differences up to this share of the baseline's value count as none.
  public var tolerance: Double
  /// A start more than this far from the baseline's counts as moved.
  public let movedBeyond: Span

  public init(
    firstDay: LocalDay, warmUp: WarmUp, measuredDays: Int, replications: Int,
    precision: Precision?, baseline: String, policyStart: PolicyStart, primaryMetrics: [String],
    tolerance: Double, movedBeyond: Span
  ) {
    self.firstDay = firstDay
    self.warmUp = warmUp
    self.measuredDays = measuredDays
    self.replications = replications
    self.precision = precision
    self.baseline = baseline
    self.policyStart = policyStart
    self.primaryMetrics = primaryMetrics
    self.tolerance = tolerance
    self.movedBeyond = movedBeyond
  }

  public var warmUpDays: Int {
    switch warmUp {
    case .days(let days), .found(let days): days
    }
  }

  /// Settles a warm-up that is to be found; it stays as long as this plan needs it at least.
  public mutating func settleWarmUp(as days: Int) {
    if case .found(let least) = warmUp { warmUp = .days(max(least, days)) }
  }

  public var firstMeasuredDay: LocalDay { firstDay.advanced(by: warmUpDays) }
  /// The first local day behind the measured period.
  public var endOfMeasure: LocalDay { firstMeasuredDay.advanced(by: measuredDays) }
}
