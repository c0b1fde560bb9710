/// What a check finds out about one metric of one policy, the worst first.
public enum CheckVerdict: String, CaseIterable, Sendable {
  /// Further from the baseline than the tolerance.
  case moved
  /// Neither can be told.
  case undecided
  /// Nearer to the baseline than the tolerance.
  case equivalent
  /// Equal in every replication.
  case same
}
