extension ReplicationSeries {
  /// The number of replications.
  public var count: Int { numerators.count }

  /// Returns the series of the first replications.
  ///
  /// - Parameter count: at most as many as there are.
  public func prefix(_ count: Int) -> ReplicationSeries {
    precondition(count <= self.count, "A series has no more replications than it has.")
    return ReplicationSeries(
      numerators: Array(numerators.prefix(count)), denominators: Array(denominators.prefix(count)))
  }
}
