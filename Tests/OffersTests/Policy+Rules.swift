import Offers
import TimeAndMoney

extension Policy {
  static func trial(
    prices: [PriceRule] = [], rewards: [RewardRule] = [], guardrails: Guardrails = .none
  ) -> Policy {
    Policy(name: "trial", prices: prices, rewards: rewards, guardrails: guardrails)
  }
}

extension PriceRule {
  static func factor(
    _ factor: Double, _ hours: WeeklyHours = .always, services: [Int]? = nil
  ) -> PriceRule {
    PriceRule(hours: hours, factor: factor, services: services)
  }
}

extension RewardRule {
  static func gift(
    _ gift: Gift, _ hours: WeeklyHours = .always, worth: Int64 = 0, cost: Int64 = 0,
    services: [Int]? = nil, segments: [Int]? = nil, dailyBudget: Int64? = nil
  ) -> RewardRule {
    RewardRule(
      name: "gift", hours: hours, gift: gift, worth: Money(minorUnits: worth),
      cost: Money(minorUnits: cost), services: services, segments: segments,
      dailyBudget: dailyBudget.map(Money.init(minorUnits:)))
  }

  /// An amount of money.
  static func money(
    _ amount: Int64, _ hours: WeeklyHours = .always, cost: Int64 = 0, services: [Int]? = nil,
    segments: [Int]? = nil, dailyBudget: Int64? = nil
  ) -> RewardRule {
    gift(
      .money(Money(minorUnits: amount)), hours, cost: cost, services: services,
      segments: segments, dailyBudget: dailyBudget)
  }
}
