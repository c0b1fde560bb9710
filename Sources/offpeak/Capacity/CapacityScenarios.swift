import ExternalPolicies
import Scenarios
import Simulation
import Studies
import TimeAndMoney

/// One scenario with other counts at some paths.
struct CapacityScenarios: Sendable {
  let document: ScenarioDocument
  /// Of the counts, by group.
  let paths: [String]
  let seed: UInt64
  let warmUp: StudyPlan.WarmUp

  /// Why a point makes no sense; nil if it does.
  func reason(at point: CapacityPoint) -> String? {
    switch result(at: point) {
    case .success: nil
    case .failure(let problems): problems.problems.first?.message ?? "It cannot be read."
    }
  }

  /// The scenario of a point that makes sense.
  func possibleModel(at point: CapacityPoint) -> Model {
    switch result(at: point) {
    case .success(let model): return model
    case .failure(let problems): fatalError("A point is impossible on second sight: \(problems)")
    }
  }

  private func result(at point: CapacityPoint) -> Result<Model, ScenarioProblems> {
    var changed = document
    for (path, count) in zip(paths, point.counts) {
      guard let next = try? changed.setting("\(count)", at: path) else {
        fatalError("The count \(path) was there before.")
      }
      changed = next
    }
    return Result { () throws(ScenarioProblems) -> Model in
      var model = PolicyPrograms.launching(try changed.model(), beside: changed.file)
      model.seed = seed
      model.plan.warmUp = warmUp
      return model
    }
  }
}
