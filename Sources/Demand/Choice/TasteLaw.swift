import RandomStreams

/// A coefficient of utility that differs from customer to customer (mixed logit: McFadden and Train 2000).
public struct TasteLaw: Hashable, Sendable {
  public let taste: Taste
  /// The law of the coefficient, or of its magnitude.
  public let law: Law
  /// Whether the law is that of a magnitude, and the coefficient its negative.
  public let isNegative: Bool

  public init(taste: Taste, law: Law, isNegative: Bool) {
    self.taste = taste
    self.law = law
    self.isNegative = isNegative
  }
}
