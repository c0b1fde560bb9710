import ArgumentParser
import Foundation
import Reporting
import Simulation
import Studies

/// `offpeak theory`: runs queues of which theory knows the answers, and puts both side by side.
struct TheoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "theory", abstract: "Compare simulated walk-in queues with their exact answers.",
    discussion: """
      Runs the scenarios (by default all of scenarios/theory) and prints each metric simulated and exact, with its \
      95 % interval. The exact values are derived from the laws, bays and classes of each scenario. Writes no files.
      """)

  @Argument(
    help: "Scenarios, YAML files; all of scenarios/theory by default.",
    completion: .file(extensions: ["yaml", "yml"]))
  var scenario: [String] = []

  @Option(name: .long, help: "Replications, instead of the scenario's.")
  var replications: Int?

  @OptionGroup var options: RunOptions

  @Flag(name: .long, help: "Print the comparison as JSON.")
  var json = false

  func run() throws {
    let threads = try options.checkedThreads()
    let cases = try TheoryCases(files: scenario.isEmpty ? TheoryCases.shipped() : scenario).all
      .map(adapted)
    if !options.quiet { for theory in cases { theory.advise() } }
    let interruption = Interruption()
    interruption.listen()
    var bar = ProgressBar(
      total: cases.reduce(0) { $0 + $1.model.plan.replications }, isQuiet: options.quiet)
    let reports = try cases.map {
      try report(on: $0, threads: threads, interruption: interruption, bar: &bar)
    }
    bar.clear()
    try show(reports)
  }

  // MARK: Steps

  /// A case with the seed and the replications that were asked for.
  private func adapted(_ theory: TheoryCase) throws -> TheoryCase {
    var theory = theory
    if let seed = options.seed { theory.model.seed = seed }
    if let replications {
      try RunOptions.check(replications, in: RunOptions.replications, option: "replications")
      theory.model.plan.replications = replications
    }
    return theory
  }

  /// Runs one case under its baseline.
  private func report(
    on theory: TheoryCase, threads: Int, interruption: Interruption, bar: inout ProgressBar
  ) throws -> TheoryReport {
    let study = Study(Blueprint(theory.model), policies: [0], threads: threads)
    var summary = study.emptySummary
    let isComplete = try study.run(
      1..<theory.model.plan.replications + 1, into: &summary,
      isStopped: { interruption.isAsked }, render: { number, _, _ in number },
      consume: { _ in bar.advance() })
    guard isComplete, !interruption.isAsked else {
      bar.clear()
      throw RunOptions.interrupted("nothing was written.")
    }
    return TheoryReport(summary, of: theory.model, forms: theory.forms)
  }

  private func show(_ reports: [TheoryReport]) throws {
    if json {
      try StandardOutput.print(TheoryDocument(reports).json())
    } else if !options.quiet {
      try StandardOutput.print(TheoryTable(reports).text())
    }
  }
}
