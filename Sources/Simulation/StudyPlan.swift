import TimeAndMoney

/// The sample a scenario asks for and the period it measures.
public struct StudyPlan: Hashable, Sendable {
  /// The first local day that is simulated (the warm-up begins).
  public let firstDay: LocalDay
  public let warmUpDays: Int
  public let measuredDays: Int
  public let replications: Int
  /// The name of the policy all others are compared with.
  public let baseline: String
  /// A start more than this far from the baseline's counts as moved.
  public let movedBeyond: Span

  public init(
    firstDay: LocalDay, warmUpDays: Int, measuredDays: Int, replications: Int, baseline: String,
    movedBeyond: Span
  ) {
    self.firstDay = firstDay
    self.warmUpDays = warmUpDays
    self.measuredDays = measuredDays
    self.replications = replications
    self.baseline = baseline
    self.movedBeyond = movedBeyond
  }

  public var firstMeasuredDay: LocalDay { firstDay.advanced(by: warmUpDays) }
  /// The first local day behind the measured period.
  public var endOfMeasure: LocalDay { firstMeasuredDay.advanced(by: measuredDays) }

  public func with(replications: Int) -> StudyPlan {
    StudyPlan(
      firstDay: firstDay, warmUpDays: warmUpDays, measuredDays: measuredDays,
      replications: replications, baseline: baseline, movedBeyond: movedBeyond)
  }
}
