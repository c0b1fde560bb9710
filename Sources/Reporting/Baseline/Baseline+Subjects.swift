import Simulation
import Statistics
import Studies

/// What of a scenario can be checked against a baseline.
extension Baseline {
  /// The primary metrics of the policies, as the baseline has them.
  ///
  /// - Parameters:
  ///   - policies: indices in the model.
  ///   - areNamed: whether somebody asked for these policies and no others.
  /// - Throws: `BaselineProblem` where the scenario is another one, or the baseline lacks something.
  public func subjects(
    of model: Model, policies: [Int], areNamed: Bool
  ) throws -> [CheckSubject] {
    guard manifest.scenario == model.name else {
      throw BaselineProblem.otherScenario(path, then: manifest.scenario, now: model.name)
    }
    guard manifest.seed == model.seed else {
      throw BaselineProblem.otherSeed(path, then: manifest.seed, now: model.seed)
    }
    let names = policies.map { model.policies[$0].name }
    if let new = names.first(where: { !manifest.policies.contains($0) }) {
      throw BaselineProblem.newPolicy(path, policy: new, known: manifest.policies)
    }
    if !areNamed, let lost = manifest.policies.first(where: { !names.contains($0) }) {
      throw BaselineProblem.lostPolicy(path, policy: lost, known: names)
    }
    return try names.flatMap { policy in
      try model.plan.primaryMetrics.map { try subject(policy, $0) }
    }
  }

  private func subject(_ policy: String, _ metric: String) throws -> CheckSubject {
    guard let before = series[Key(policy: policy, metric: metric)] else {
      throw BaselineProblem.noMetric(path, policy: policy, metric: metric)
    }
    return CheckSubject(policy: policy, metric: metric, before: before)
  }

  /// Whether the scenario file or its table of services or a log of visits is another one than when the baseline was made.
  public func hasOtherFiles(than files: ScenarioHashes) -> Bool {
    manifest.scenarioHash != files.scenario || manifest.catalogueHash != files.catalogue
      || manifest.traceHash != files.traces
  }
}
