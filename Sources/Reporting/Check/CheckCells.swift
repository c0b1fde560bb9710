import Foundation
import Metrics
import Studies

/// A finding as text, column by column.
struct CheckCells {
  static let headings = [
    "policy", "metric", "before", "now", "difference", "interval", "tolerance", "verdict",
    "replications",
  ]
  /// The columns of numbers, which stand at the right.
  static let numbers: Set<Int> = [2, 3, 4, 6, 8]

  private let finding: CheckFinding
  private let unit: MetricUnit

  /// - Parameter unit: of the metric.
  init(_ finding: CheckFinding, unit: MetricUnit) {
    self.finding = finding
    self.unit = unit
  }

  /// In the order of the headings.
  var texts: [String] {
    [
      finding.policy, finding.metric, level(finding.before), level(finding.now), difference,
      interval, finding.tolerance.map { "± " + shift($0, signed: false) } ?? "–", verdict,
      "\(finding.replications)",
    ]
  }

  var verdict: String {
    finding.verdict == .moved ? "MOVED" : finding.verdict.rawValue
  }

  /// A sentence for a failure.
  var sentence: String {
    let beyond = finding.tolerance.map { ", tolerance ± \(shift($0, signed: false))" } ?? ""
    let range = interval.isEmpty ? "" : " (\(interval))"
    return
      "\(finding.metric) of \(finding.policy) \(verdict): \(level(finding.before)) → \(level(finding.now)), "
      + "difference \(difference)\(range)\(beyond), after \(finding.replications) replications"
  }

  private var difference: String {
    finding.difference.value.map { shift($0, signed: true) } ?? "–"
  }

  private var interval: String {
    guard finding.verdict != .same, let interval = finding.difference.interval else { return "" }
    return "\(shift(interval.lowerBound, signed: true)) … "
      + shift(interval.upperBound, signed: true)
  }

  /// Shares in percent, five digits.
  private func level(_ value: Double?) -> String {
    guard let value else { return "–" }
    return unit == .share ? String(format: "%.5g %%", value * 100) : String(format: "%.5g", value)
  }

  /// Differences of shares in percentage points, three digits.
  private func shift(_ value: Double, signed: Bool) -> String {
    let sign = signed && value > 0 ? "+" : ""
    return sign
      + (unit == .share
        ? String(format: "%.3g pp", value * 100) : String(format: "%.3g", value))
  }
}
