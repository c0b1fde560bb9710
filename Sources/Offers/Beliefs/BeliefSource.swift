/// Where a policy has its beliefs about demand from.
public enum BeliefSource: Hashable, Sendable {
  /// What the model knows of its own demand: an oracle, which no business has.
  case truth
  /// What the scenario says the policy believes.
  case stated(DemandBelief)
}

extension BeliefSource {
  /// The belief a policy begins with.
  func belief(at ladder: [Double], truth: ([Double]) -> DemandBelief) -> DemandBelief {
    switch self {
    case .truth: truth(ladder)
    case .stated(let belief): belief
    }
  }
}
