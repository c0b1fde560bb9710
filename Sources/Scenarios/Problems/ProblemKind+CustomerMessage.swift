extension ProblemKind {
  /// What is wrong with channels, recommendations and combinations.
  var customerMessage: String? {
    switch self {
    case .eitherOr(let one, let other): "Give either \(one) or \(other), not both."
    case .oneRuleForAll:
      "An algorithm has one rule for everybody: write one mismatch, or by: segment."
    case .segmentWithoutChannel(let segment, let known):
      "The segment \(DocumentNode.quoted(segment)) comes through no channel. Add channels: with shares of "
        + "\(Self.list(known))."
    case .noCombination(let name, let known):
      "\(DocumentNode.quoted(name)) combines nothing, so it cannot be taken on top of another service. "
        + (known.isEmpty
          ? "No service has the key combines."
          : "Combinations: \(Self.list(known, "and")).\(Self.guess(name, known))")
    case .combinesOrMinutes:
      "A combination takes what its parts take: leave out minutes, needs and stages."
    case .combinesTooFew: "A combination has two parts at least."
    case .sharesAboveWhole(let sum):
      "The shares of the add-ons of one service sum to \(Self.percent(sum)); they may sum to 100% at most."
    case .meansNone(let what):
      "\"none\" is what a missing \(what) is called. Use another name."
    default: nil
    }
  }
}
