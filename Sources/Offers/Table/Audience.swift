/// What the business publicly knows of a visitor, as far as a rule of the policy depends on it.
public struct Audience: Hashable, Sendable {
  /// A segment that a reward singles out; nil for all others.
  public let segment: Int?
  /// The rank by tiers, 0 for none.
  public let rank: Int
  public let isFirstVisit: Bool
  /// Whether a message that asks to book off-peak has reached him.
  public let isReminded: Bool
  /// Whether he belongs to those on whom a policy is tried.
  public let isTreated: Bool

  public init(
    segment: Int?, rank: Int, isFirstVisit: Bool, isReminded: Bool, isTreated: Bool
  ) {
    self.segment = segment
    self.rank = rank
    self.isFirstVisit = isFirstVisit
    self.isReminded = isReminded
    self.isTreated = isTreated
  }
}
