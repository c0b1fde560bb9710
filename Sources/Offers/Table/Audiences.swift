/// The audiences a policy tells apart, numbered: every combination of the facts that some rule depends on.
public struct Audiences: Hashable, Sendable {
  /// The segments that rewards single out, in order.
  private let segments: [Int]
  /// How many ranks, kinds of visit, states of reminding and arms count: 1 where nothing depends on them.
  private let ranks: Int
  private let visits: Int
  private let reminders: Int
  private let arms: Int

  /// - Parameters:
  ///   - segments: those that rewards single out.
  ///   - ranks: the number of ranks by tiers, 1 where no rule depends on them.
  public init(
    segments: [Int], ranks: Int = 1, tellsFirstVisits: Bool = false, tellsReminded: Bool = false,
    tellsArms: Bool = false
  ) {
    self.segments = segments
    self.ranks = ranks
    visits = tellsFirstVisits ? 2 : 1
    reminders = tellsReminded ? 2 : 1
    arms = tellsArms ? 2 : 1
  }

  public var count: Int { (segments.count + 1) * ranks * visits * reminders * arms }

  /// Whether all visitors are alike to the policy.
  public var isOne: Bool { count == 1 }

  public var all: [Audience] { (0..<count).map { self[$0] } }

  /// The number of the audience a visitor belongs to.
  public func number(
    segment: Int, rank: Int, isFirstVisit: Bool, isReminded: Bool, isTreated: Bool
  ) -> Int {
    var number = segments.firstIndex(of: segment).map { $0 + 1 } ?? 0
    number = number * ranks + min(rank, ranks - 1)
    number = number * visits + (visits == 2 && isFirstVisit ? 1 : 0)
    number = number * reminders + (reminders == 2 && isReminded ? 1 : 0)
    return number * arms + (arms == 2 && !isTreated ? 1 : 0)
  }

  private subscript(number: Int) -> Audience {
    var rest = number
    func next(_ count: Int) -> Int {
      defer { rest /= count }
      return rest % count
    }
    let arm = next(arms)
    let reminder = next(reminders)
    let visit = next(visits)
    let rank = next(ranks)
    return Audience(
      segment: rest == 0 ? nil : segments[rest - 1], rank: rank, isFirstVisit: visit == 1,
      isReminded: reminder == 1, isTreated: arm == 0)
  }
}
