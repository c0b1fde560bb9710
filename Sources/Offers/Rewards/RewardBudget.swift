import TimeAndMoney

/// What rewards have cost today, by the local day of booking, and in all: against each rule's budgets and the guardrails',
/// which count each arm of an experiment by itself.
///
/// A reward is drawn when its slot is held and not given back, so the budget is never exceeded.
public struct RewardBudget: Sendable {
  private struct Limits: Sendable {
    let daily: Money?
    let total: Money?
    private var today = Money.zero
    private var inAll = Money.zero

    init(daily: Money?, total: Money?) {
      self.daily = daily
      self.total = total
    }

    mutating func renew() { today = .zero }

    func allows(_ cost: Money) -> Bool {
      if let daily, today + cost > daily { return false }
      if let total, inAll + cost > total { return false }
      return true
    }

    /// What may still be spent today; nil for no limit.
    var left: Money? {
      [daily.map { $0 - today }, total.map { $0 - inAll }].compactMap { $0 }.min()
    }

    mutating func draw(_ cost: Money) {
      today += cost
      inAll += cost
    }
  }

  private var rules: [Limits]
  /// Of the policy, and of the control of an experiment.
  private var guardrails: [Limits]
  /// By rule: the place of its guardrails.
  private let arms: [Int]

  public init(policy: Policy) {
    rules = policy.rewards.map { Limits(daily: $0.dailyBudget, total: $0.totalBudget) }
    guardrails = [false, true].map { isControl in
      let guardrails = policy.guardrails(inControl: isControl)
      return Limits(daily: guardrails.dailyBudget, total: guardrails.totalBudget)
    }
    arms = policy.rewards.map { $0.eligibility.isOfTreatment == false ? 1 : 0 }
  }

  /// A new local day begins.
  public mutating func renew() {
    for rule in rules.indices { rules[rule].renew() }
    for arm in guardrails.indices { guardrails[arm].renew() }
  }

  /// Whether a reward can still be promised; true for an offer without one.
  public func allows(_ quote: Quote) -> Bool {
    guard let reward = quote.reward else { return true }
    return quote.keepsMargin && allows(quote.budgeted, for: reward)
  }

  /// What may still be spent on each reward, by its own limit and by those of all; nil for no limit.
  var left: [Money?] {
    rules.indices.map { rule in
      [rules[rule].left, guardrails[arms[rule]].left].compactMap { $0 }.min()
    }
  }

  public mutating func draw(_ quote: Quote) {
    guard let reward = quote.reward else { return }
    draw(quote.budgeted, for: reward)
  }

  /// Draws what a quote costs more than the one it takes the place of, where both give the same reward.
  public mutating func draw(_ quote: Quote, insteadOf old: Quote) {
    guard let reward = quote.reward else { return }
    let drawn = old.reward == reward ? old.budgeted : .zero
    draw(max(.zero, quote.budgeted - drawn), for: reward)
  }

  /// Whether so much more may be spent on a reward.
  public func allows(_ cost: Money, for reward: Int) -> Bool {
    rules[reward].allows(cost) && guardrails[arms[reward]].allows(cost)
  }

  public mutating func draw(_ cost: Money, for reward: Int) {
    rules[reward].draw(cost)
    guardrails[arms[reward]].draw(cost)
  }
}
