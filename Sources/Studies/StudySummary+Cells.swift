import Statistics

extension StudySummary {
  /// A metric of a policy less the same in another cell, with the same replication left out of both at a time, since cells
  /// share the seed; over as many replications as both have.
  ///
  /// - Returns: nil where the other cell has no such policy or metric.
  func difference(
    of policy: Int, metric: String, fromSameIn other: StudySummary
  ) -> Estimate? {
    guard let place = other.names.firstIndex(of: names[policy]),
      let own = series(of: policy, metric: metric),
      let first = other.series(of: place, metric: metric)
    else { return nil }
    let count = min(own.count, first.count)
    let unit = metrics.first { $0.name == metric }?.unit
    return own.prefix(count).difference(
      from: first.prefix(count), scale: unit?.intervalScale ?? .plain)
  }
}
