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

  public init(
    scenario: String, policy: String, currency: String, countsUnits: Bool,
    metrics: [CapacityMetric]
  ) {
    self.scenario = scenario
    self.policy = policy
    self.currency = currency
    self.countsUnits = countsUnits
    self.metrics = metrics
  }
}
