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
    let share = String(format: "%.1f", (slope * Double(trend.weeks) / trend.level).magnitude * 100)
    return "\(trend.metric) of \(trend.policy) still \(slope > 0 ? "rises" : "falls") over the "
      + "\(trend.weeks) measured weeks, by \(share) % of its mean: the means depend on how long the "
      + "warm-up is, or the scenario itself changes."
  }
}
