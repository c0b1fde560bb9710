/// What the business publicly knows of a visitor, as far as a rule of the policy depends on it.
public struct Audience: Hashable, Sendable {
  /// A segment that a reward singles out; nil for all others.
  public let segment: Int?
  /// The rank by tiers, 0 for none.
  public let rank: Int
  public let isFirstVisit: Bool
  /// The rewards for which he has been drawn, of those that only some customers are offered.
  public let groups: [Int]
  /// Whether he belongs to those on whom a policy is tried.
  public let isTreated: Bool

  public init(
    segment: Int?, rank: Int, isFirstVisit: Bool, groups: [Int], isTreated: Bool
  ) {
    self.segment = segment
    self.rank = rank
    self.isFirstVisit = isFirstVisit
    self.groups = groups
    self.isTreated = isTreated
  }
}
