import Foundation
import Simulation
import Studies

/// A trend that remains, in words.
public struct TrendLine {
  private let trend: RemainingTrend
  private let warmUpDays: Int

  public init(_ trend: RemainingTrend, model: Model) {
    self.trend = trend
    warmUpDays = model.plan.warmUpDays
  }

  public var text: String {
    let slope = trend.slope.value ?? 0
    let share = (slope * Double(trend.weeks) / trend.level).magnitude * 100
    let change = trend.level == 0 ? "" : ", by \(String(format: "%.1f", share)) % of its mean"
    return "\(trend.metric) of \(trend.policy) still \(slope > 0 ? "rises" : "falls") over the "
      + "\(trend.weeks) measured weeks\(change): the means depend on how long the "
      + "warm-up is, or the scenario itself changes. \(remedy)"
  }

  private var remedy: String {
    guard let missing = trend.missingWeeks, missing > 0 else {
      return
        "It does not settle within half of these weeks: leave calendar.warm_up out to have one found, or measure longer."
    }
    return "A warm-up of \((warmUpDays + 6) / 7 + missing) weeks would do."
  }
}
