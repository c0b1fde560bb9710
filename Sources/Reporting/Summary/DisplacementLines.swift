import Foundation
import Statistics
import Studies

/// What each policy did to the visits, compared one by one with the baseline: a line a policy for the terminal.
public struct DisplacementLines: Sendable {
  private let summary: StudySummary
  private let currency: String

  /// - Parameter currency: the code of the scenario's currency.
  public init(summary: StudySummary, currency: String) {
    self.summary = summary
    self.currency = currency
  }

  /// Empty where there is nothing to compare.
  public func lines() -> [String] {
    let policies = summary.names.indices.dropFirst()
    guard let first = policies.first, share("displacement_moved", of: first) != nil else {
      return []
    }
    var lines = [
      "Visit by visit against \(summary.names[0]), under the model's assumption that a customer's tastes are the same",
      "under both policies (shares of its bookings):",
    ]
    for policy in policies {
      var parts = [
        ("displacement_moved", "moved"), ("displacement_gained", "gained"),
        ("displacement_lost", "lost"),
      ].compactMap { metric, word in share(metric, of: policy).map { "\(word) \($0)" } }
      if let anyway = share("displacement_rewarded_anyway", of: policy) {
        parts.append("of those with a reward or a lower price \(anyway) would have come anyway")
      }
      lines.append("  \(summary.titles[policy]): " + parts.joined(separator: ", "))
      lines += costLines(of: policy)
    }
    return lines + [""]
  }

  /// What the shift out of the peak costs; empty without a window `peak`.
  private func costLines(of policy: Int) -> [String] {
    guard summary.level(of: policy, metric: "outlay_per_mover") != nil else { return [] }
    let paysRewards =
      summary.series(of: policy, metric: "outlay_per_mover")
      .map { $0.numerators.contains { $0 != 0 } } ?? false
    let costs =
      [("outlay", "rewards")].filter { _ in paysRewards } + [
        ("contribution_lost", "contribution lost")
      ]
    return costs.map { cost, word in
      let parts = [
        ("mover", "booking moved out of the peak"),
        ("peak_booking", "booking less at the peak, net of refill"),
      ]
      .map { what, meaning in
        amount("\(cost)_per_\(what)", of: policy).map { "\($0) per \(meaning)" }
          ?? "per \(meaning): no shift detected"
      }
      return "    \(word), \(currency): " + parts.joined(separator: "; ")
    }
  }

  private func amount(_ metric: String, of policy: Int) -> String? {
    guard let level = summary.level(of: policy, metric: metric), let value = level.estimate.value
    else { return nil }
    let text = String(format: "%.2f", value)
    guard let interval = level.estimate.interval else { return text }
    return text + String(format: " (%.2f … %.2f)", interval.lowerBound, interval.upperBound)
  }

  private func share(_ metric: String, of policy: Int) -> String? {
    guard let estimate = summary.level(of: policy, metric: metric)?.estimate,
      let value = estimate.value
    else { return nil }
    let text = String(format: "%.1f %%", value * 100)
    guard let interval = estimate.interval else { return text }
    return text
      + String(
        format: " (%.1f … %.1f)", interval.lowerBound * 100, interval.upperBound * 100)
  }
}
