import Scenarios
import Simulation
import Studies

/// The two sides of a case as they are simulated: the seed and the days of the run before the change.
struct CaseSides {
  let file: ScenarioArgument
  let fieldCase: FieldCase
  /// The scenario as it was run before the change.
  let run: Model
  let threads: Int

  /// Whether before and after are one scenario under two policies.
  var isOneScenario: Bool { fieldCase.changes.isEmpty }

  /// The replications after the change; nil if it was stopped.
  ///
  /// - Parameter summary: the same replications before it, which may hold what is asked for.
  func after(
    of numbers: Range<Int>, beside summary: StudySummary,
    isStopped: @escaping @Sendable () -> Bool, finished: () -> Void
  ) throws -> StudySummary? {
    if isOneScenario, let policy = fieldCase.policy, summary.names.contains(policy) {
      return summary
    }
    return try side(fieldCase.after, policy: fieldCase.policy)
      .summary(of: numbers, isStopped: isStopped, finished: finished)
  }

  /// A side with another value of a parameter, say.
  func side(_ document: ScenarioDocument, policy: String?) throws -> CaseSide {
    var model = try file.model(of: document)
    model.seed = run.seed
    model.plan.warmUp = run.plan.warmUp
    return CaseSide(model, policy: policy, threads: threads)
  }
}
