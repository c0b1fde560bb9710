/// Who or what is treated in an experiment.
public enum ExperimentArms: Hashable, Sendable {
  /// This share of the customers, each on all of his visits.
  case customers(share: Double)
  /// A switchback: blocks of days by the day of the visit, the first days of each left out of the analysis. Of two blocks one
  /// is treated, in random order, or always the same of the two.
  case days(block: Int, washout: Int, isAlternating: Bool)
  /// These sites.
  case sites([Int])
}
