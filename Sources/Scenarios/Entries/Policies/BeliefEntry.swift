/// What a policy believes of demand, as it is written.
enum BeliefEntry: Sendable {
  /// What the model itself knows: an oracle.
  case truth

  static let shape = Shape<BeliefEntry>.word(["truth": .truth])
}
