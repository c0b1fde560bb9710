import Foundation
import Metrics
import Statistics

/// A metric as the text of a sizing prints its figures.
public struct CapacityMetric: Sendable {
  public let name: String
  public let unit: MetricUnit

  public init(name: String, unit: MetricUnit) {
    self.name = name
    self.unit = unit
  }

  /// A figure with its unit; "no value" where there is none.
  func text(_ value: Double?, currency: String) -> String {
    guard let value else { return "no value" }
    return unit == .share
      ? String(format: "%.4g %%", value * 100)
      : String(format: "%.5g ", value) + unit.text(currency: currency)
  }

  /// A difference with its interval, shares in percentage points.
  func text(difference: Estimate, currency: String) -> String {
    guard let value = difference.value else { return "no value" }
    let unit = unit == .share ? "pp" : unit.text(currency: currency)
    let interval = difference.interval.map {
      " (\(signed($0.lowerBound)) … \(signed($0.upperBound)))"
    }
    return "\(signed(value)) \(unit)\(interval ?? "")"
  }

  private func signed(_ value: Double) -> String {
    String(format: "%+.3g", unit == .share ? value * 100 : value)
  }
}
