import Foundation
import Simulation
import Statistics

/// The figures of one claim as they are printed: shares and changes in percent, differences of shares in percentage
/// points, all with the decimals of what was claimed.
struct ClaimFigures {
  let claim: Claim
  let currency: String

  /// The claimed figure: "+41.0 %", "+23.0 % … +45.0 %", "at least 85.0 %".
  var claimed: String {
    let (low, high) = (claim.claimed.lowerBound, claim.claimed.upperBound)
    if low == high { return text(low) }
    if !high.isFinite { return "at least \(text(low))" }
    return low.isFinite ? "\(text(low)) … \(text(high))" : "at most \(text(high))"
  }

  /// A figure of the claim's kind, with a sign where it is a change.
  func text(_ value: Double?) -> String {
    guard let value else { return "–" }
    let text = String(format: "%.*f", claim.decimals, value * (isPercent ? 100 : 1))
    let unit = unit.isEmpty ? "" : " \(unit)"
    if text.hasPrefix("-"), !text.contains(where: { "123456789".contains($0) }) {
      // What rounds to nothing has no sign.
      return (isSigned ? "+" : "") + text.dropFirst() + unit
    }
    return (isSigned && !text.hasPrefix("-") ? "+" : "") + text + unit
  }

  func interval(of estimate: Estimate) -> String {
    estimate.interval.map { "\(text($0.lowerBound)) … \(text($0.upperBound))" } ?? ""
  }

  /// A value of a parameter without its unit, to four digits.
  static func number(of parameter: Double) -> String {
    String(format: parameter.magnitude < 1e4 ? "%.4g" : "%.0f", parameter)
  }

  private var isSigned: Bool { [.change, .difference].contains(claim.subject) }

  private var isPercent: Bool { claim.subject == .change || claim.unit == .share }

  private var unit: String {
    if claim.subject == .change { return "%" }
    if claim.unit == .share { return claim.subject == .difference ? "pp" : "%" }
    return claim.unit.text(currency: currency)
  }
}
