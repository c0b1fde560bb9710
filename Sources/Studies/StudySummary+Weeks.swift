import Metrics

extension StudySummary {
  /// The full weeks of a metric, by replication; nil without any.
  func weeks(of policy: Int, metric: String) -> [[MetricSample.Ratio]]? {
    guard let index = metrics.firstIndex(where: { $0.name == metric }), replications > 0 else {
      return nil
    }
    let all = weeks[policy][index]
    let count = all.count / replications
    guard count > 0 else { return nil }
    return (0..<replications).map { Array(all[$0 * count..<($0 + 1) * count]) }
  }

  /// The weeks of a metric, each over all replications: sum over sum; nil if one has no value.
  func weeklyMeans(of policy: Int, metric: String) -> [Double]? {
    guard let rows = weeks(of: policy, metric: metric) else { return nil }
    let means = rows[0].indices.map { week in
      MetricSample.Ratio(
        rows.reduce(0) { $0 + $1[week].numerator }, rows.reduce(0) { $0 + $1[week].denominator }
      ).value
    }
    return means.contains(nil) ? nil : means.compactMap { $0 }
  }
}
