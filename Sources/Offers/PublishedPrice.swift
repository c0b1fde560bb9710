import TimeAndMoney

/// The audit line of a price: what each rule said, which guardrail changed it, and what was published.
public struct PublishedPrice: Hashable, Sendable {
  public let instant: Instant
  public let site: Int
  public let service: Int
  public let start: Instant
  /// What each rule of the policy said, in their order; nil where it said nothing.
  public let rules: [Double?]
  /// What the program of the policy said instead; nil where it said nothing, or there is none.
  public let program: Double?
  /// The factor after all rules, and rounded where prices change.
  public let wanted: Double
  public let bound: Guardrails.Bound?
  /// The factor on the list price that was published.
  public let factor: Double
  /// The price that customers see.
  public let price: Money
}
