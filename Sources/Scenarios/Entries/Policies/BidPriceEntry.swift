/// Prices from opportunity cost as they are written.
struct BidPriceEntry: Sendable {
  let ladder: [Double]
  let beliefs: BeliefEntry

  static let shape = Shape<BidPriceEntry>.object(
    Field.required(
      "ladder", FactorLadderEntry.shape,
      "the factors it chooses from: a list, or a range such as {from: 0.8, to: 1.3, step: 0.05}"),
    Field.required("beliefs", BeliefEntry.shape, "what it believes of demand"),
    make: BidPriceEntry.init)
}
