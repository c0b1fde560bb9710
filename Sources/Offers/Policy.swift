/// What is tried: price rules in the order in which they act, and rewards, inside guardrails. Without rules it is the
/// baseline: list prices.
public struct Policy: Hashable, Sendable {
  public let name: String
  public let prices: [PriceRule]
  public let rewards: [RewardRule]
  public let guardrails: Guardrails
  public let publishing: Publishing
  /// Who sets prices and offers rewards in the place of rules; nil: nobody.
  public let program: PolicyProgram?

  public init(
    name: String, prices: [PriceRule], rewards: [RewardRule], guardrails: Guardrails,
    publishing: Publishing = .standard, program: PolicyProgram? = nil
  ) {
    self.name = name
    self.prices = prices
    self.rewards = rewards
    self.guardrails = guardrails
    self.publishing = publishing
    self.program = program
  }
}

extension Policy {
  /// Whether one of its rules is given what no business knows.
  public var isOracle: Bool { prices.contains(where: \.isOracle) }

  /// Whom its rewards tell apart.
  var audiences: Audiences {
    Audiences(segments: Set(rewards.compactMap(\.segments).joined()).sorted())
  }
}
