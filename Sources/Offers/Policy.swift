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
  /// Where it is an experiment: what is compared with what; its own rules are then those of the policy that is tried.
  public var experiment: Experiment?

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

  /// Whom its rewards tell apart. Ranks above all that are named count as one.
  var audiences: Audiences {
    let eligibilities = rewards.map(\.eligibility)
    let highest = eligibilities.compactMap { $0.ranks?.max() }.max()
    return Audiences(
      segments: Set(rewards.compactMap(\.segments).joined()).sorted(),
      ranks: highest.map { $0 + 2 } ?? 1,
      tellsFirstVisits: eligibilities.contains { $0.isFirstVisit != nil },
      groups: drawnRewards, tellsArms: experiment?.tellsVisitors ?? false)
  }

  /// The rewards that only some customers are offered, by a draw of their own.
  public var drawnRewards: [Int] { rewards.indices.filter { rewards[$0].isDrawn } }

  /// Whether its prices or rewards change while a day is on sale by what they say of leads and phases.
  var changesRewards: Bool { rewards.contains { $0.eligibility.changes } }
}
