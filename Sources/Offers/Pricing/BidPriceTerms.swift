/// Prices from the opportunity cost of bay time.
public struct BidPriceTerms: Hashable, Sendable {
  /// The factors it chooses from, rising.
  public let ladder: [Double]
  public let beliefs: BeliefSource

  public init(ladder: [Double], beliefs: BeliefSource) {
    self.ladder = ladder
    self.beliefs = beliefs
  }
}
