/// Visits that have come to their end, by arm of an experiment and unit of its analysis: a block of days, or a site and day.
/// Where arms are by customer, or there is no experiment, all are one unit.
public struct ArmTable: Sendable {
  public let units: Int
  private var tallies: ContiguousArray<ArmTally>

  public init(units: Int) {
    self.units = units
    tallies = ContiguousArray(repeating: ArmTally(), count: ArmMetric.allCases.count * 2 * units)
  }

  public mutating func add(_ value: Int64, to metric: ArmMetric, isTreated: Bool, unit: Int) {
    tallies[place(metric, isTreated, unit)].add(value)
  }

  public subscript(metric: ArmMetric, isTreated isTreated: Bool, unit unit: Int) -> ArmTally {
    tallies[place(metric, isTreated, unit)]
  }

  /// Over all units of an arm.
  public func total(_ metric: ArmMetric, isTreated: Bool) -> ArmTally {
    (0..<units).reduce(ArmTally()) { $0 + self[metric, isTreated: isTreated, unit: $1] }
  }

  private func place(_ metric: ArmMetric, _ isTreated: Bool, _ unit: Int) -> Int {
    (metric.rawValue * 2 + (isTreated ? 1 : 0)) * units + unit
  }
}
