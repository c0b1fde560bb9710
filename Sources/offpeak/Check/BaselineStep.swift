import Foundation
import Reporting
import Simulation
import Studies

/// `offpeak check --against FOLDER`: whether the primary metrics are still where the baseline has them.
struct BaselineStep {
  let file: ScenarioArgument
  let options: RunOptions
  let path: String
  let policies: [Int]
  let policiesAreNamed: Bool
  /// The share of the baseline's value.
  let tolerance: Double
  let forgivesUndecided: Bool
  let output: CheckOutput

  /// - Throws: `Failure` if a metric has moved or is undecided, if the baseline is not usable, or if a report could not
  ///   be written.
  func run(_ model: Model) throws {
    let begun = ContinuousClock.now
    let report = try report(of: model)
    try output.show(report, isQuiet: options.quiet, time: ContinuousClock.now - begun)
    if !report.isPassed { throw Failure(code: Failure.checkFailed, text: "") }
  }

  private func report(of model: Model) throws -> CheckReport {
    do {
      let baseline = try Baseline(path: path)
      if let version = baseline.otherVersion {
        options.say(
          "note: \(path): made by Offpeak \(version); this is \(ReportedVersions.offpeak). What moved may be the meaning of "
            + "a metric: see the changes.")
      }
      let subjects = try baseline.subjects(
        of: model, policies: policies, areNamed: policiesAreNamed)
      let hashes = ScenarioHashes(file: file.scenario, model: model)
      let outcome = try simulate(model, BaselineCheck(subjects, tolerance: tolerance))
      return CheckReport(
        scenario: model.name, seed: model.seed, baseline: path, findings: outcome.findings,
        units: outcome.units,
        currency: model.currency.code, tolerance: tolerance,
        scenarioHasChanged: baseline.hasOtherFiles(than: hashes),
        forgivesUndecided: forgivesUndecided)
    } catch let problem as BaselineProblem {
      let hint =
        problem.isMendedByUpdate
        ? " Make one with: offpeak check \(file.scenario) --against \(path) --update" : ""
      throw Failure.saying("\(problem)\(hint)", code: Failure.badInput)
    }
  }

  private func simulate(_ model: Model, _ check: BaselineCheck) throws -> CheckStudy.Outcome {
    let interruption = Interruption()
    interruption.listen()
    var model = model
    let threads = try options.checkedThreads()
    try WarmUpStep(options: options, scenario: file.scenario, interruption: interruption)
      .find(of: &model, policies: policies, threads: threads, nothingLost: "nothing was decided.")
    let study = Study(Blueprint(model), policies: policies, threads: threads)
    var bar = ProgressBar(total: check.nextLook ?? 0, isQuiet: options.quiet)
    let outcome = try CheckStudy(study, check).run(
      isStopped: { interruption.isAsked }, begins: { bar.total = $0 }, advances: { bar.advance() })
    bar.clear()
    guard let outcome else { throw RunOptions.interrupted("nothing was decided.") }
    return outcome
  }
}
