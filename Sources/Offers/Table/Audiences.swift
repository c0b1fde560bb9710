/// The audiences a policy tells apart, numbered: every combination of the facts that some rule depends on.
public struct Audiences: Hashable, Sendable {
  /// The segments that rewards single out, in order.
  private let segments: [Int]
  /// How many ranks, kinds of visit and arms count: 1 where nothing depends on them.
  private let ranks: Int
  private let visits: Int
  /// The rewards that only some customers are offered.
  private let groups: [Int]
  private let arms: Int

  /// - Parameters:
  ///   - segments: those that rewards single out.
  ///   - ranks: the number of ranks by tiers, 1 where no rule depends on them.
  ///   - groups: the rewards that only some customers are offered, at most `mostGroups`.
  public init(
    segments: [Int], ranks: Int = 1, tellsFirstVisits: Bool = false, groups: [Int] = [],
    tellsArms: Bool = false
  ) {
    self.segments = segments
    self.ranks = ranks
    visits = tellsFirstVisits ? 2 : 1
    self.groups = groups
    arms = tellsArms ? 2 : 1
  }

  /// How many rewards of a policy may go to some customers only: each doubles the table.
  public static let mostGroups = 4

  public var count: Int { (segments.count + 1) * ranks * visits * (1 << groups.count) * arms }

  /// Whether all visitors are alike to the policy.
  public var isOne: Bool { count == 1 }

  public var all: [Audience] { (0..<count).map { self[$0] } }

  /// The number of the audience a visitor belongs to.
  public func number(
    segment: Int, rank: Int, isFirstVisit: Bool, groups members: [Int], isTreated: Bool
  ) -> Int {
    var number = segments.firstIndex(of: segment).map { $0 + 1 } ?? 0
    number = number * ranks + min(rank, ranks - 1)
    number = number * visits + (visits == 2 && isFirstVisit ? 1 : 0)
    for group in groups { number = number * 2 + (members.contains(group) ? 1 : 0) }
    return number * arms + (arms == 2 && !isTreated ? 1 : 0)
  }

  subscript(number: Int) -> Audience {
    var rest = number
    func next(_ count: Int) -> Int {
      defer { rest /= count }
      return rest % count
    }
    let arm = next(arms)
    let members = groups.reversed().filter { _ in next(2) == 1 }
    let visit = next(visits)
    let rank = next(ranks)
    return Audience(
      segment: rest == 0 ? nil : segments[rest - 1], rank: rank, isFirstVisit: visit == 1,
      groups: members.reversed(), isTreated: arm == 0)
  }
}
