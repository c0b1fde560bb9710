import TimeAndMoney

/// What one service costs and brings at one level of price and reward. A quote that was shown holds until its
/// hold ends.
public struct Quote: Hashable, Sendable {
  public let listPrice: Money
  /// What the customer pays, before anything is given back.
  public let price: Money
  /// Money given back as a reward.
  public let givenBack: Money
  /// What the reward is worth to the customer.
  public let worth: Money
  /// What the reward costs the business for certain, beside the money given back and the minutes it takes.
  public let rewardCost: Money
  /// The same with what it is expected to cost later.
  public let expectedCost: Money
  /// Index of the reward rule of the policy, or nil.
  public let reward: Int?
  /// What the reward gives; nil without one.
  public let gift: RewardRule.Gift?
  /// Index of the job that is booked.
  public let job: Int
  /// Whether the margin of the guardrails is left after the reward; else it is not given.
  public let keepsMargin: Bool

  /// The price before rewards in thousandths of the list price.
  public var permille: Int16 {
    guard listPrice > .zero else { return 1_000 }
    return Int16(clamping: price.minorUnits * 1_000 / listPrice.minorUnits)
  }

  /// What giving the reward draws from a budget.
  public var budgeted: Money { givenBack + expectedCost }
}
