import Simulation
import TimeAndMoney

extension StudyPlan {
  /// A week of twenty replications.
  static func week(primary: [String], precision: Precision? = nil) -> StudyPlan {
    StudyPlan(
      firstDay: LocalDay(daysSince1970: 20_000), warmUp: .days(0), measuredDays: 7,
      replications: 20, precision: precision, baseline: "baseline", policyStart: .measured,
      primaryMetrics: primary, tolerance: 0.01, movedBeyond: .zero)
  }
}
