import Foundation
import Reporting
import Scenarios
import Simulation
import Studies

/// A sweep as it was asked for: its cells over a scenario, not yet checked.
struct SweepDraft: Sendable {
  let document: ScenarioDocument
  /// The scenario as it is written.
  let model: Model
  let plan: SweepPlan
  /// The whole path of each varied value.
  private let wholePaths: [String]

  /// Paths whose values all cells share.
  private static let shared = [
    "seed": "All cells share the seed, so that they can be compared; change it with --seed.",
    "study.replications": "All cells have the same replications; change them with --replications.",
  ]

  /// - Parameters:
  ///   - samples: how many to draw of a Latin hypercube; nil for a grid.
  ///   - sampleSeed: what they are drawn from; that of the sweep if nil.
  /// - Throws: `Failure`.
  init(
    _ document: ScenarioDocument, model: Model, policies: [Int], vary: [String], samples: Int?,
    sampleSeed: UInt64?
  ) throws {
    self.document = document
    self.model = model
    let variations = try vary.map(SweepDraft.variation)
    wholePaths = try SweepDraft.wholePaths(of: variations, in: document)
    let hypercube = samples.map {
      LatinHypercube(samples: $0, seed: sampleSeed ?? model.seed)
    }
    let cells = try SweepDraft.cells(of: variations, named: wholePaths, from: hypercube)
    plan = SweepPlan(
      name: model.name,
      paths: zip(variations, wholePaths).map { variation, whole in
        SweepFile.columnNames.contains(variation.path) ? whole : variation.path
      }, cells: cells, seed: model.seed, replications: model.plan.replications,
      policies: policies.map { model.policies[$0].name }, scenario: document.json)
  }

  /// A cell as a job of its own.
  func job(of cell: SweepCell) -> CellJob {
    CellJob(
      offpeak: ReportedVersions.offpeak, sweep: plan.name, plan: plan.hash, cell: cell.number,
      settings: zip(wholePaths, cell.values).map { CellJob.Setting(path: $0, value: $1) },
      seed: plan.seed, replications: plan.replications, policies: plan.policies,
      document: document)
  }

  // MARK: Steps

  private static func variation(_ text: String) throws -> Variation {
    do {
      return try Variation(text)
    } catch {
      throw refusal(error)
    }
  }

  private static func wholePaths(
    of variations: [Variation], in document: ScenarioDocument
  ) throws -> [String] {
    var paths: [String] = []
    for variation in variations {
      let path: String
      do { path = try document.wholePath(of: variation.path) } catch { throw refusal(error) }
      if let reason = shared[path] { throw refusal("\(variation.path): \(reason)") }
      if let place = paths.firstIndex(of: path) {
        throw refusal(
          "\(variation.path) and \(variations[place].path) are the same value, \(path).")
      }
      paths.append(path)
    }
    return paths
  }

  private static func cells(
    of variations: [Variation], named paths: [String], from hypercube: LatinHypercube?
  ) throws -> [SweepCell] {
    do {
      if let hypercube {
        return SweepDesign.cells(
          ofSamples: try zip(variations, paths).map { variation, path in
            try variation.values(at: hypercube.coordinates(on: path))
          })
      }
      let values = try variations.map { try $0.grid() }
      if let cells = SweepDesign.grid(values) { return cells }
      throw refusal(
        "The grid has \(SweepDesign.cellCount(of: values)) cells; at most \(SweepDesign.mostCells) are run. Try fewer "
          + "values, or draw some with --samples.")
    } catch let problem as VariationProblem {
      throw refusal(problem)
    }
  }

  private static func refusal(_ problem: any CustomStringConvertible) -> Failure {
    Failure.saying("--vary: \(problem)", code: Failure.badInput)
  }
}
