import CSystem
import Metrics
import Simulation

/// A study: replications of a scenario under its policies, on all threads.
public struct Study: Sendable {
  public let blueprint: Blueprint
  /// Indices of the policies that are run, the baseline first.
  public let policies: [Int]
  public let threads: Int

  /// - Precondition: the baseline is the first of `policies`, and `threads` is at least 1.
  public init(_ blueprint: Blueprint, policies: [Int], threads: Int) {
    self.blueprint = blueprint
    self.policies = policies
    self.threads = threads
  }

  /// A summary without any replication yet.
  public var emptySummary: StudySummary {
    let known = policies.map { blueprint.model.policies[$0] }
    return StudySummary(
      names: known.map(\.name), plan: blueprint.model.plan, oracles: known.map(\.isOracle))
  }

  /// What one replication hands over, beside what the caller made of it.
  private struct Piece<Output: Sendable>: Sendable {
    let output: Output
    /// By policy.
    let samples: [[MetricSample]]
  }

  /// Runs replications and adds them to a summary.
  ///
  /// - Parameters:
  ///   - numbers: of the replications; a number gives the same replication in any study.
  ///   - isStopped: asked from all threads once a simulated day.
  ///   - render: makes of a finished replication what is to be kept, on the thread that ran it.
  ///   - consume: takes what was made in the order of the replications, on the calling thread.
  /// - Returns: false if it was stopped.
  public func run<Output: Sendable>(
    _ numbers: Range<Int>, into summary: inout StudySummary,
    isStopped: @escaping @Sendable () -> Bool,
    render:
      @escaping @Sendable (_ number: Int, _ runs: [PolicyRun], _ samples: [[MetricSample]])
      -> Output,
    consume: (_ output: Output) throws -> Void
  ) throws -> Bool {
    try OrderedWorkers(threads: threads).run(count: numbers.count) { piece -> Piece<Output>? in
      let number = numbers.lowerBound + piece - 1
      csystem_set_context(blueprint.model.seed, Int64(number))
      let replication = Replication(blueprint, number: number)
      guard let runs = try replication.run(policies: policies, isStopped: isStopped) else {
        return nil
      }
      let samples = runs.map {
        MetricSamples($0.tables, baseline: runs[0].tables, blueprint: blueprint).samples
      }
      return Piece(output: render(number, runs, samples), samples: samples)
    } consume: { piece in
      summary.append(piece.samples)
      try consume(piece.output)
    }
  }

  /// Runs replications for their metrics alone.
  public func run(
    _ numbers: Range<Int>, into summary: inout StudySummary,
    isStopped: @escaping @Sendable () -> Bool
  ) throws -> Bool {
    try run(
      numbers, into: &summary, isStopped: isStopped, render: { _, _, _ in }, consume: { _ in })
  }
}
