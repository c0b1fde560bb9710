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

  /// The uncertain numbers of the scenario.
  ///
  /// - Throws: `Failure` if there are none.
  func uncertainty(of document: ScenarioDocument) throws -> Uncertainty {
    let uncertainty = document.uncertainty
    if uncertainty.isEmpty {
      throw Failure.saying(
        "--uncertain: no number of \(file.scenario) has a standard error. Write one as "
          + "{value: 0.012 per CNY, se: 0.003, source: survey}.", code: Failure.badInput)
    }
    return uncertainty
  }

  /// Simulates the draws; nil if it was interrupted.
  ///
  /// - Parameter model: the scenario as it is simulated at the stated values.
  func run(
    _ document: ScenarioDocument, model: Model, policies: [Int], threads: Int
  ) throws -> Outcome? {
    let uncertainty = try uncertainty(of: document)
    var values: [[String]] = []
    var rejected = 0
    var bar = ProgressBar(total: draws, isQuiet: options.quiet)
    let study = UncertainStudy(draws: draws, policies: policies, threads: threads)
    let summary = try study.run(
      model: { number in
        let draw = try self.draw(number, of: uncertainty, document, seed: model.seed)
        values.append(draw.values)
        rejected += draw.rejected
        var drawn = draw.model
        drawn.seed = model.seed
        drawn.plan.warmUp = model.plan.warmUp
        return drawn
      }, isStopped: { [interruption] in interruption.isAsked }, finished: { bar.advance() })
    bar.clear()
    guard let summary, !interruption.isAsked else { return nil }
    if rejected > 0 {
      options.say(
        "note: \(file.scenario): \(rejected) of \(rejected + draws) draws were no valid scenario and were drawn "
          + "again; the parameters' law is cut there.")
    }
    let paths = uncertainty.parameters.map(\.path)
    return Outcome(
      summary: summary, rows: DrawRows(summary, paths: paths, values: values))
  }

  private func draw(
    _ number: Int, of uncertainty: Uncertainty, _ document: ScenarioDocument, seed: UInt64
  ) throws -> ScenarioDraw {
    do {
      return try document.draw(number, of: uncertainty, seed: seed)
    } catch let problem as NoValidDraw {
      throw Failure.saying(
        "\(problem.attempts) draws of the uncertain numbers in a row were no valid scenario; the last one: "
          + "\(problem.problems). Shares that must sum to 100% cannot vary one by one.",
        code: Failure.badInput)
    }
  }
}
