import Simulation
import Statistics
import Studies

/// The simulations of a sizing, with the bar that shows them.
final class CapacityRun {
  let request: CapacityRequest
  private let scenarios: CapacityScenarios
  private let study: PointStudy
  private let interruption: Interruption
  private var bar: ProgressBar
  var threads: Int { study.threads }
  /// Handled so far, at all points.
  private(set) var events = 0
  /// What was known when it was interrupted; nil before every point was looked at.
  private(set) var soFar: CapacityReport?

  init(
    request: CapacityRequest, scenarios: CapacityScenarios, threads: Int,
    interruption: Interruption, bar: ProgressBar
  ) {
    self.request = request
    self.scenarios = scenarios
    self.interruption = interruption
    self.bar = bar
    study = PointStudy(
      policy: request.policy, metrics: request.metrics, threads: threads)
  }

  /// Looks for the cheapest point, and at its neighbours; nil if it was interrupted.
  func answer() throws -> (CapacityReport, [CapacityNeighbour])? {
    defer { bar.clear() }
    guard let reasons = impossiblePoints() else { return nil }
    var search = CapacitySearch(
      request.grid, request.targets, metrics: study.metrics, reasons: reasons,
      first: request.first, atMost: request.atMost, evaluate: evaluate)
    guard let report = try search.run() else {
      if search.report.replications > 0 { soFar = search.report }
      return nil
    }
    soFar = report
    guard let cheapest = report.cheapest.first else { return (report, []) }
    let neighbourhood = CapacityNeighbourhood(
      of: cheapest, in: report, units: request.units, evaluate: evaluate)
    let neighbours = try neighbourhood.run { [scenarios] in scenarios.reason(at: $0) }
    return neighbours.map { (report, $0) }
  }

  /// Why points of the grid make no sense.
  private func impossiblePoints() -> [CapacityPoint: String]? {
    var reasons: [CapacityPoint: String] = [:]
    for point in request.grid.points {
      if interruption.isAsked { return nil }
      reasons[point] = scenarios.reason(at: point)
    }
    return reasons
  }

  private func evaluate(
    _ points: [CapacityPoint], _ numbers: Range<Int>
  ) throws -> [[ReplicationSeries]]? {
    bar.total += points.count * numbers.count
    return try study.run(
      points: points.count, numbers,
      model: { [scenarios] in scenarios.possibleModel(at: points[$0]) },
      isStopped: { [interruption] in interruption.isAsked },
      advance: { [self] in
        events += $0
        bar.advance()
      })
  }
}
