import Statistics

@testable import Studies

/// Bays and technicians whose mean wait is planted: the truth of each point plus noise that all points share in part.
struct PlantedGrid {
  let grid: CapacityGrid
  /// The mean wait by counts.
  let truth: @Sendable ([Int]) -> Double
  /// Of a replication at a point, with the mean 0.
  var noise: @Sendable (_ counts: [Int], _ number: Int) -> Double = { _, number in
    number.isMultiple(of: 2) ? 1e-9 : -1e-9
  }
  var target = CapacityTarget(
    metric: "mean_wait", unit: .minutes, limit: .atMost, value: 10)

  init(
    bays: [Int], technicians: [Int], costs: (bay: Double, technician: Double) = (1, 1),
    truth: @escaping @Sendable ([Int]) -> Double
  ) {
    grid = CapacityGrid([
      CapacityGroup(title: "yard.bays.lift", kind: .bays, counts: bays, cost: costs.bay),
      CapacityGroup(
        title: "yard.technicians.crew", kind: .technicians, counts: technicians,
        cost: costs.technician),
    ])
    self.truth = truth
  }

  func evaluate(
    _ points: [CapacityPoint], _ numbers: Range<Int>
  ) throws -> [[ReplicationSeries]]? {
    points.map { point in
      [
        ReplicationSeries(
          numerators: numbers.map { truth(point.counts) + noise(point.counts, $0) },
          denominators: numbers.map { _ in 1 })
      ]
    }
  }

  func report(
    first: Int = 20, atMost: Int = 160, reasons: [CapacityPoint: String] = [:]
  ) throws -> CapacityReport? {
    var search = CapacitySearch(
      grid, [target], metrics: ["mean_wait"], reasons: reasons, first: first, atMost: atMost,
      evaluate: evaluate)
    return try search.run()
  }

  func meets(_ counts: [Int]) -> Bool { target.holds(truth(counts)) }
}
