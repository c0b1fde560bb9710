import CSystem
import Metrics
import Simulation

/// Runs cells of a sweep on all threads. A piece of work is one replication of one cell, so that few cells with many
/// replications keep the threads as busy as many cells with few.
public struct CellWork: Sendable {
  /// What a replication of a cell comes to.
  public struct Piece: Sendable {
    public let cell: Int
    /// From 1.
    public let replication: Int
    public let policies: [String]
    /// By policy.
    public let samples: [[MetricSample]]
    /// How many events were handled.
    public let events: Int
  }

  private let cells: [Int]
  private let replications: Int
  private let threads: Int

  /// - Precondition: `replications` and `threads` are at least 1.
  public init(cells: [Int], replications: Int, threads: Int) {
    self.cells = cells
    self.replications = replications
    self.threads = threads
  }

  /// Runs all replications of all cells.
  ///
  /// - Parameters:
  ///   - study: makes a cell ready, once for each cell, on the thread that begins it.
  ///   - isStopped: asked from all threads once a simulated day.
  ///   - consume: takes the pieces in the order of the cells and their replications, on the calling thread.
  /// - Returns: false if it was stopped.
  public func run(
    study: @escaping @Sendable (_ cell: Int) -> CellStudy,
    isStopped: @escaping @Sendable () -> Bool, consume: (Piece) throws -> Void
  ) throws -> Bool {
    let studies = CellStudies(replications: replications, make: study)
    return try OrderedWorkers(threads: threads).run(count: cells.count * replications) { number in
      let cell = cells[(number - 1) / replications]
      defer { studies.finishReplication(of: cell) }
      return try piece(
        of: studies.study(of: cell), cell: cell, replication: (number - 1) % replications + 1,
        isStopped: isStopped)
    } consume: {
      try consume($0)
    }
  }

  private func piece(
    of study: CellStudy, cell: Int, replication: Int, isStopped: () -> Bool
  ) throws -> Piece? {
    let blueprint = study.blueprint
    csystem_set_context(blueprint.model.seed, Int64(replication))
    guard
      let runs = try Replication(blueprint, number: replication).run(
        policies: study.policies, isStopped: isStopped)
    else { return nil }
    return Piece(
      cell: cell, replication: replication, policies: study.names,
      samples: runs.map {
        MetricSamples($0.tables, baseline: runs[0].tables, blueprint: blueprint).samples
      },
      events: runs.reduce(0) { $0 + $1.tables.events })
  }
}
