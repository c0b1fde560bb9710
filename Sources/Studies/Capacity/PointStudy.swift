import CSystem
import Metrics
import Simulation
import Statistics

/// Runs the same replications of many scenarios on all threads, for some metrics of one policy.
public struct PointStudy: Sendable {
  /// The index of the policy in every one of the scenarios.
  public let policy: Int
  public let metrics: [String]
  public let threads: Int

  public init(policy: Int, metrics: [String], threads: Int) {
    self.policy = policy
    self.metrics = metrics
    self.threads = threads
  }

  /// What one replication at one point leaves behind.
  private struct Piece: Sendable {
    /// By metric; nil where the scenario has none of that name.
    let totals: [MetricSample.Ratio?]
    let events: Int
  }

  /// Runs replications, point by point.
  ///
  /// - Parameters:
  ///   - numbers: of the replications at every point.
  ///   - model: the scenario of a point, by its place.
  ///   - isStopped: asked from all threads once a simulated day.
  ///   - advance: told after each replication how many events it had, on the calling thread.
  /// - Returns: by point and metric, or nil if it was stopped.
  public func run(
    points: Int, _ numbers: Range<Int>, model: @escaping @Sendable (Int) -> Model,
    isStopped: @escaping @Sendable () -> Bool, advance: (Int) -> Void
  ) throws -> [[ReplicationSeries]]? {
    let shelf = BlueprintShelf(model: model)
    var series = Array(
      repeating: metrics.map { _ in ReplicationSeries() }, count: points)
    var done = 0
    let isComplete = try OrderedWorkers(threads: threads).run(count: points * numbers.count) {
      place -> Piece? in
      let (point, offset) = (place - 1).quotientAndRemainder(dividingBy: numbers.count)
      return try piece(
        shelf.blueprint(at: point), number: numbers.lowerBound + offset, isStopped: isStopped)
    } consume: { piece in
      let point = done / numbers.count
      for (metric, total) in piece.totals.enumerated() {
        series[point][metric].append(
          numerator: total?.numerator ?? 0, denominator: total?.denominator ?? 0)
      }
      done += 1
      if done % numbers.count == 0 { shelf.drop(point) }
      advance(piece.events)
    }
    return isComplete && !isStopped() ? series : nil
  }

  private func piece(
    _ blueprint: Blueprint, number: Int, isStopped: @Sendable () -> Bool
  ) throws -> Piece? {
    csystem_set_context(blueprint.model.seed, Int64(number))
    let needsBaseline = metrics.contains { MetricSamples.needsBaseline($0) }
    let policies = policy == 0 || !needsBaseline ? [policy] : [0, policy]
    guard
      let runs = try Replication(blueprint, number: number).run(
        policies: policies, isStopped: isStopped), let own = runs.last
    else { return nil }
    let samples =
      MetricSamples(own.tables, baseline: runs[0].tables, blueprint: blueprint).samples
    return Piece(
      totals: metrics.map { name in samples.first { $0.name == name }?.total },
      events: runs.reduce(0) { $0 + $1.tables.events })
  }
}
