import Simulation
import Studies

/// The pilot that finds the warm-up, where the scenario asks for it.
struct WarmUpStep {
  let options: RunOptions
  let scenario: String
  let interruption: Interruption

  /// Sets the warm-up of the model.
  ///
  /// - Parameter nothingLost: what an interruption leaves behind, for its message.
  /// - Throws: `Failure` if it was interrupted.
  func find(
    of model: inout Model, policies: [Int], threads: Int, nothingLost: String
  ) throws {
    guard case .found = model.plan.warmUp else { return }
    let search = WarmUpSearch(model, policies: policies, threads: threads)
    guard let report = try search.run(isStopped: { [interruption] in interruption.isAsked }) else {
      throw RunOptions.interrupted(nothingLost)
    }
    options.say("note: \(scenario): \(report.text)")
    model.plan.warmUp = .days(report.days)
  }
}
