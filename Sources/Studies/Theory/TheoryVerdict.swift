import Statistics

/// How a simulated metric stands to its exact value.
public enum TheoryVerdict: String, Sendable {
  case inside, outside
  /// Equal to it in every replication, as where nobody can leave: no chance, so no evidence.
  case same

  /// Nil where there is no interval to judge by.
  init?(of exact: Double, in estimate: Estimate) {
    guard let interval = estimate.interval else { return nil }
    if interval.lowerBound == interval.upperBound, interval.lowerBound == exact {
      self = .same
    } else {
      self = interval.contains(exact) ? .inside : .outside
    }
  }
}
