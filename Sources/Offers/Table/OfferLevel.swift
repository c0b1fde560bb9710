/// A price factor with a reward: what policies publish and customers read, as one small number a start.
public struct OfferLevel: Hashable, Sendable {
  /// Factor on the list price, inside the guardrails.
  public let factor: Double
  /// Index of the reward rule of the policy, or nil.
  public let reward: Int?
  /// Whether it is a price of the control of an experiment, with guardrails of its own.
  public var isOfControl = false
}
