import Foundation
import Reporting
import Scenarios
import Simulation
import Studies

/// The outer loop of `run --uncertain`: draws of the uncertain parameters, each simulated.
struct UncertainStep {
  /// What the draws came to, and their rows.
  struct Outcome {
    let summary: UncertainSummary
    let rows: DrawRows
  }

  let options: RunOptions
  let file: ScenarioArgument
  let interruption: Interruption
  let draws: Int

  /// Takes the first draw, before anything is simulated.
  ///
  /// - Throws: `Failure` if there are no uncertain numbers, or no draw of them is a valid scenario.
  func check(_ document: ScenarioDocument, seed: UInt64) throws {
    let draws = document.draws(seed: seed)
    if draws.uncertainty.isEmpty {
      throw Failure.saying(
        "--uncertain: no number of \(file.scenario) has a standard error. Write one as "
          + "{value: 0.012 per CNY, se: 0.003, source: survey}.", code: Failure.badInput)
    }
    _ = try draw(1, of: draws)
  }

  /// Simulates the draws; nil if it was interrupted.
  ///
  /// - Parameter model: the scenario as it is simulated at the stated values.
  func run(
    _ document: ScenarioDocument, model: Model, policies: [Int], threads: Int
  ) throws -> Outcome? {
    let scenarios = document.draws(seed: model.seed)
    var values: [[String]] = []
    var rejected = 0
    var bar = ProgressBar(total: draws, isQuiet: options.quiet)
    let study = UncertainStudy(draws: draws, policies: policies, threads: threads)
    let summary = try study.run(
      model: { number in
        let draw = try self.draw(number, of: scenarios)
        values.append(draw.values)
        rejected += draw.rejected
        var drawn = draw.model
        drawn.seed = model.seed
        drawn.launcher = model.launcher
        drawn.plan.settleWarmUp(as: model.plan.warmUpDays)
        return drawn
      }, isStopped: { [interruption] in interruption.isAsked }, finished: { bar.advance() })
    bar.clear()
    guard let summary, !interruption.isAsked else { return nil }
    if rejected > 0 {
      options.say(
        "note: \(file.scenario): \(rejected) of \(rejected + draws) draws were no valid scenario and were drawn "
          + "again: the parameters' law is cut there, and its mean is no longer the stated value.")
    }
    let paths = scenarios.uncertainty.parameters.map(\.path)
    return Outcome(
      summary: summary, rows: DrawRows(summary, paths: paths, values: values))
  }

  private func draw(
    _ number: Int, of scenarios: ScenarioDraws
  ) throws -> ScenarioDraw {
    do {
      return try scenarios.draw(number)
    } catch let problem as NoValidDraw {
      throw Failure.saying(
        "\(problem.attempts) draws of the uncertain numbers in a row were no valid scenario; the last one: "
          + "\(problem.problems) Numbers that belong together, such as shares of 100%, cannot vary one by one.",
        code: Failure.badInput)
    }
  }
}
