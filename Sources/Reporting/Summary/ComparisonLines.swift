import Foundation
import Simulation
import Studies

/// What lies behind the verdicts, for the terminal: the family, the pairing, the precision.
public struct ComparisonLines {
  private let summary: StudySummary
  private let model: Model

  public init(summary: StudySummary, model: Model) {
    self.summary = summary
    self.model = model
  }

  /// Empty where nothing was compared and no precision was asked for.
  public func lines() -> [String] {
    let lines = familyLines() + pairingLines() + precisionLines()
    return lines.isEmpty ? [] : lines + [""]
  }

  private func familyLines() -> [String] {
    let family = summary.comparisons().filter { $0.family == .baseline && $0.adjustedPValue != nil }
    guard family.count > 1 else { return [] }
    return [
      "Differences of the \(family.count) primary metrics × policies: intervals hold all at once, verdicts are Holm's. * stands alone."
    ]
  }

  /// How much the common random numbers saved, over the primary metrics.
  private func pairingLines() -> [String] {
    let cuts = summary.comparisons().filter { $0.family == .baseline }
      .compactMap(\.varianceReduction)
    guard let least = cuts.min(), let most = cuts.max() else { return [] }
    func number(_ cut: Double) -> String { String(format: cut < 10 ? "%.1f" : "%.0f", cut) }
    let range = least == most ? number(least) : "\(number(least)) to \(number(most))"
    return [
      "Common random numbers: independent runs would need \(range) times as many replications."
    ]
  }

  private func precisionLines() -> [String] {
    guard let precision = model.plan.precision else { return [] }
    let rule = StoppingRule(model.plan)
    let end =
      rule.isMet(by: summary)
      ? "Precision reached after \(summary.replications) replications (at most \(precision.atMost)):"
      : "Precision NOT reached within \(precision.atMost) replications:"
    return [end]
      + precision.goals.flatMap { goal in
        goal.reached(by: summary).map { policy, reached, asked in
          "  \(goal.metric), \(goal.subject.rawValue), \(policy): half-width "
            + "\(reached.map { String(format: "%.4g", $0) } ?? "unknown"), asked "
            + (asked > 0
              ? String(format: "%.4g", asked) : "for a share of nothing: give half_width")
        }
      }
  }
}
