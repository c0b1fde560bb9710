import Foundation
import Simulation
import Studies

/// A trend that remains, in words.
public struct TrendLine {
  private let trend: RemainingTrend
  private let currency: String

  public init(_ trend: RemainingTrend, model: Model) {
    self.trend = trend
    currency = model.currency.code
  }

  public var text: String {
    let slope = trend.slope.value ?? 0
    let share = (slope * Double(trend.weeks) / trend.level).magnitude * 100
    let change = trend.level == 0 ? "" : ", by \(String(format: "%.1f", share)) % of its mean"
    return "\(trend.metric) of \(trend.policy) still \(slope > 0 ? "rises" : "falls") over the "
      + "\(trend.weeks) measured weeks\(change): the means depend on how long the "
      + "warm-up is, or the scenario itself changes."
  }
}
