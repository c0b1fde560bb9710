import Studies

/// What was asked for when bays and technicians were sized, beside the grid and the targets.
public struct CapacityQuestion: Sendable {
  let scenario: String
  let policy: String
  /// The code of the scenario's currency.
  let currency: String
  /// Whether nobody named a cost, so that the fewest in all are looked for.
  let countsUnits: Bool
  /// Metrics that neighbours are compared by, with their units.
  let metrics: [CapacityMetric]
  /// The names of the loads of all groups, evaluated behind those metrics.
  let loads: [String]

  public init(
    scenario: String, policy: String, currency: String, countsUnits: Bool,
    metrics: [CapacityMetric], loads: [String]
  ) {
    self.scenario = scenario
    self.policy = policy
    self.currency = currency
    self.countsUnits = countsUnits
    self.metrics = metrics
    self.loads = loads
  }

  /// What limits the answer: of the cheapest point that meets every target, or, where none does, of that which comes nearest
  /// to the first.
  func bottleneck(in report: CapacityReport) -> ScarceResource? {
    let entry = report.cheapest.first ?? report.nearest(to: 0)
    return entry?.scarce(among: metrics.map(\.name) + loads)
  }
}
