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
    return low.isFinite ? text(from: low, to: high) : "at most \(text(high))"
  }

  /// A figure of the claim's kind, with a sign where it is a change.
  func text(_ value: Double?) -> String {
    value.map { number($0) + unit } ?? "–"
  }

  /// Empty without an interval.
  func interval(of estimate: Estimate) -> String {
    estimate.interval.map { text(from: $0.lowerBound, to: $0.upperBound) } ?? ""
  }

  /// Both ends with their percent sign, or once with a unit in words.
  private func text(from low: Double, to high: Double) -> String {
    "\(isPercent ? text(low) : number(low)) … \(text(high))"
  }

  private func number(_ value: Double) -> String {
    let text = String(format: "%.*f", claim.decimals, value * (isPercent ? 100 : 1))
    // What rounds to nothing has no sign.
    let isNothing = !text.contains { "123456789".contains($0) }
    let digits = isNothing && text.hasPrefix("-") ? String(text.dropFirst()) : text
    return (isSigned && !digits.hasPrefix("-") ? "+" : "") + digits
  }

  /// A value of a parameter without its unit, to four digits.
  static func number(of parameter: Double) -> String {
    String(format: parameter.magnitude < 1e4 ? "%.4g" : "%.0f", parameter)
  }

  private var isSigned: Bool { [.change, .difference].contains(claim.subject) }

  private var isPercent: Bool { claim.subject == .change || claim.unit == .share }

  /// With the blank before it.
  private var unit: String {
    if claim.subject == .change { return " %" }
    if claim.unit == .share { return claim.subject == .difference ? " pp" : " %" }
    return " " + claim.unit.text(currency: currency)
  }
}
