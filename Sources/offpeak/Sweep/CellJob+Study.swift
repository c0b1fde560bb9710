import ExternalPolicies
import Reporting
import Scenarios
import Simulation
import Studies

extension CellJob {
  /// The cell, ready to be run.
  ///
  /// - Throws: `PathProblem` or `ScenarioProblems`.
  func study() throws -> CellStudy {
    // A job names no folder: programs are looked for where it is run.
    let model = PolicyPrograms.launching(try model(), in: ".")
    return CellStudy(Blueprint(model), policies: chosenPolicies(of: model))
  }
}
