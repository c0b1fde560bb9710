import ExternalPolicies
import Reporting
import Scenarios
import Simulation
import Studies

extension CellJob {
  /// The cell, ready to be run.
  ///
  /// - Throws: `PathProblem`, `ScenarioProblems`, or `Failure` for policies that the scenario does not have.
  func study() throws -> CellStudy {
    // A job that came by itself names no file: its programs are looked for where it is run.
    let model = PolicyPrograms.launching(try model(), beside: document.file)
    for name in policies where !model.policies.contains(where: { $0.name == name }) {
      let known = model.policies.map(\.name).joined(separator: ", ")
      throw Failure(
        code: Failure.badInput,
        text: "\(document.file): policies: the job's scenario has no \(name); it has \(known).")
    }
    return CellStudy(Blueprint(model), policies: chosenPolicies(of: model))
  }
}
