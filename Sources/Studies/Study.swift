import CSystem
import Metrics
import Simulation

/// A study: the replications of a scenario under its policies, on all threads, and what they come to together.
public struct Study: Sendable {
  public let blueprint: Blueprint
  /// Indices of the policies that are run, the baseline first.
  public let policies: [Int]
  /// The number of the first replication; the others follow it.
  public let firstReplication: Int
  public let replications: Int
  public let threads: Int

  /// - Precondition: the baseline is the first of `policies`; all numbers are at least 1.
  public init(
    _ blueprint: Blueprint, policies: [Int], firstReplication: Int = 1, replications: Int,
    threads: Int
  ) {
    self.blueprint = blueprint
    self.policies = policies
    self.firstReplication = firstReplication
    self.replications = replications
    self.threads = threads
  }

  /// What one replication hands over, beside what the caller made of it.
  private struct Piece<Output: Sendable>: Sendable {
    let output: Output
    /// By policy.
    let samples: [[MetricSample]]
  }

  /// Runs all replications.
  ///
  /// - Parameters:
  ///   - isStopped: asked from all threads once a simulated day.
  ///   - render: makes of a finished replication what is to be kept, on the thread that ran it.
  ///   - consume: takes what was made in the order of the replications, on the calling thread.
  /// - Returns: the summary, or nil if it was stopped.
  public func run<Output: Sendable>(
    isStopped: @escaping @Sendable () -> Bool,
    render:
      @escaping @Sendable (_ number: Int, _ runs: [PolicyRun], _ samples: [[MetricSample]])
      -> Output,
    consume: (_ output: Output) throws -> Void
  ) throws -> StudySummary? {
    var summary = StudySummary(names: policies.map { blueprint.model.policies[$0].name })
    let isComplete = try OrderedWorkers(threads: threads).run(count: replications) {
      piece -> Piece<Output>? in
      let number = firstReplication + piece - 1
      csystem_set_context(blueprint.model.seed, Int64(number))
      let replication = Replication(blueprint, number: number)
      guard let runs = replication.run(policies: policies, isStopped: isStopped) else {
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
    return isComplete ? summary : nil
  }
}
