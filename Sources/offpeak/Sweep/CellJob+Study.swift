import Reporting
import Scenarios
import Simulation
import Studies

extension CellJob {
  /// The cell, ready to be run.
  ///
  /// - Throws: `PathProblem` or `ScenarioProblems`.
  func study() throws -> CellStudy {
    let model = try model()
    return CellStudy(Blueprint(model), policies: chosenPolicies(of: model))
  }
}
