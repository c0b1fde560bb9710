/// What is tried: price rules and rewards, inside guardrails. Without rules it is the baseline: list prices.
public struct Policy: Hashable, Sendable {
  public let name: String
  public let prices: [PriceRule]
  public let rewards: [RewardRule]
  public let guardrails: Guardrails

  public init(name: String, prices: [PriceRule], rewards: [RewardRule], guardrails: Guardrails) {
    self.name = name
    self.prices = prices
    self.rewards = rewards
    self.guardrails = guardrails
  }
}
