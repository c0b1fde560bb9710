import TimeAndMoney

/// What rewards have cost today, by the local day of booking, and in all: against each rule's budget and the guardrails'.
///
/// A reward is drawn when its slot is held and not given back, so the budget is never exceeded.
public struct RewardBudget: Sendable {
  private let ruleLimits: [Money?]
  private let dailyLimit: Money?
  private let totalLimit: Money?
  private var spent: [Money]
  private var today = Money.zero
  private var total = Money.zero

  public init(policy: Policy) {
    ruleLimits = policy.rewards.map(\.dailyBudget)
    dailyLimit = policy.guardrails.dailyBudget
    totalLimit = policy.guardrails.totalBudget
    spent = policy.rewards.map { _ in .zero }
  }

  /// A new local day begins.
  public mutating func renew() {
    today = .zero
    for rule in spent.indices { spent[rule] = .zero }
  }

  /// Whether a reward can still be promised; true for an offer without one.
  public func allows(_ quote: Quote) -> Bool {
    guard let reward = quote.reward else { return true }
    if !quote.keepsMargin { return false }
    if let limit = ruleLimits[reward], spent[reward] + quote.budgeted > limit { return false }
    if let dailyLimit, today + quote.budgeted > dailyLimit { return false }
    if let totalLimit, total + quote.budgeted > totalLimit { return false }
    return true
  }

  /// What may still be spent on each reward, by its own limit and by those of all; nil for no limit.
  var left: [Money?] {
    ruleLimits.indices.map { rule in
      [
        ruleLimits[rule].map { $0 - spent[rule] }, dailyLimit.map { $0 - today },
        totalLimit.map { $0 - total },
      ].compactMap { $0 }.min()
    }
  }

  public mutating func draw(_ quote: Quote) {
    guard let reward = quote.reward else { return }
    spent[reward] += quote.budgeted
    today += quote.budgeted
    total += quote.budgeted
  }
}
