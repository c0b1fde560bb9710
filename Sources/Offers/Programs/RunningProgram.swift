import TimeAndMoney

/// The program of a policy at work in one replication. Its prices come behind the rules of the policy and in the place of
/// theirs; the guardrails come behind both.
public protocol RunningProgram: Sendable {
  /// Tells it what has been recorded and follows its answer; the beginning of a publication.
  ///
  /// - Throws: whatever makes its answer unusable; the replication cannot go on then.
  mutating func observe(_ report: MarketReport) throws
  /// The factor on the list price of a start; nil where it has said nothing.
  func factor(of start: DayOffer.Start, of offer: DayOffer) -> Double?
  /// Whether a reward of the policy, by index, is offered for a start, as far as its rule allows.
  func offers(_ reward: Int, at start: DayOffer.Start, of offer: DayOffer) -> Bool
  /// Nothing more will be asked.
  func finish()
}
