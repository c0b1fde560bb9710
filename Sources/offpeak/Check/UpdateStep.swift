import Reporting
import Simulation
import Studies

/// `offpeak check --against FOLDER --update`: makes the baseline anew.
struct UpdateStep {
  static let replications = 80

  let file: ScenarioArgument
  let options: RunOptions
  let path: String
  let policies: [Int]
  let replications: Int

  /// - Throws: `Failure` if it could not be written, or was interrupted; the old baseline is as it was.
  func run(_ model: Model) throws {
    if let other = Baseline.scenario(inFolder: path), other != model.name {
      throw Failure.saying(
        "\(path) holds the baseline of scenario \(other), which is not replaced by one of \(model.name). Name another folder, or remove it first.",
        code: Failure.badInput)
    }
    let interruption = Interruption()
    interruption.listen()
    var model = model
    let threads = try options.checkedThreads()
    try WarmUpStep(options: options, scenario: file.scenario, interruption: interruption)
      .find(of: &model, policies: policies, threads: threads, nothingLost: nothingLost)
    let study = Study(Blueprint(model), policies: policies, threads: threads)
    do {
      let summary = try write(study, interruption)
      let count = summary.names.count * model.plan.primaryMetrics.count
      if !options.quiet {
        try StandardOutput.print(
          "\(path): a baseline of \(count) metrics × policies, \(summary.replications) replications each. "
            + "Keep it under version control.")
      }
    } catch let problem as OutputProblem {
      throw Failure.saying(problem.description, code: Failure.couldNotWrite)
    }
  }

  private func write(_ study: Study, _ interruption: Interruption) throws -> StudySummary {
    let model = study.blueprint.model
    let writer = try BaselineWriter(path: path, model: model, scenarioFile: file.scenario)
    var bar = ProgressBar(total: replications, isQuiet: options.quiet)
    var summary = study.emptySummary
    let isComplete = try study.run(
      1..<replications + 1, into: &summary, isStopped: { interruption.isAsked },
      render: { _, _, _ in }, consume: { _ in bar.advance() })
    bar.clear()
    guard isComplete, !interruption.isAsked else {
      writer.discard()
      throw RunOptions.interrupted(nothingLost)
    }
    try writer.finish(summary)
    return summary
  }

  private var nothingLost: String { "\(path) is as it was before." }
}
