/// Where a policy has its beliefs about demand from.
public enum BeliefSource: Hashable, Sendable {
  /// What the model knows of its own demand: an oracle, which no business has.
  case truth
  /// What the scenario says the policy believes.
  case stated(DemandBelief)
  /// What the business has recorded since the policy came into force, with a stated response to the price.
  ///
  /// - Parameter sensitivity: the share of bookings at list price that is lost for each 100 % above it.
  case fitted(sensitivity: Double)
}
