import Foundation
import Reporting
import Scenarios
import Simulation
import Studies

/// The replications of the garage under its policies on one thread and on two: wall time, turn by turn, the best of
/// each. All CSV rows are rendered, as in a run.
enum ThreadsBench {
  private static let replications = 40
  private static let rounds = 5

  static func run() throws {
    let model = try ScenarioReader.read(file: "scenarios/garage.yaml")
    let blueprint = Blueprint(model)
    var best = [Double.infinity, .infinity]
    for _ in 0..<rounds {
      for threads in [1, 2] {
        best[threads - 1] = min(best[threads - 1], try seconds(blueprint, threads: threads))
      }
    }
    print(
      """
      threads, \(replications) replications of the garage under \(model.policies.count) policies, wall time
        one       \(OffpeakBench.figure(best[0])) s
        two       \(OffpeakBench.figure(best[1])) s
        ratio     \(OffpeakBench.figure(best[0] / best[1])) times as fast (bar: 1.9)

      """)
  }

  private static func seconds(_ blueprint: Blueprint, threads: Int) throws -> Double {
    let policies = Array(blueprint.model.policies.indices)
    let study = Study(blueprint, policies: policies, threads: threads)
    var summary = study.emptySummary
    var bytes = 0
    let start = ContinuousClock.now
    _ = try study.run(
      1..<replications + 1, into: &summary, isStopped: { false },
      render: { number, runs, samples in
        ReplicationRows(number: number, runs: runs, samples: samples, blueprint: blueprint)
          .buffers.values.reduce(0) { $0 + $1.bytes.count }
      }, consume: { bytes += $0 })
    precondition(bytes > 0, "No rows were rendered.")
    return (ContinuousClock.now - start) / .seconds(1)
  }
}
