import ArgumentParser
import Foundation
import Reporting
import Scenarios
import Simulation
import Studies

/// `offpeak sweep`: runs a scenario with many values and writes one results folder.
struct SweepCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep", abstract: "Run a scenario with many values of what you name.",
    discussion: """
      Each combination of values is a cell; all cells meet the same customers, so that they can be compared one by one. \
      Cells that are done are kept until all are: after Ctrl-C or a power cut the same command goes on with what is \
      missing.

        offpeak sweep garage.yaml --vary chengdu-01.lift=4..8 --vary "booking.notice=30 min,2 h"
      """)

  @OptionGroup var file: ScenarioArgument

  @Option(
    name: .long,
    help: ArgumentHelp(
      "What to vary: 4..8, 5%..20% step 5%, or values with commas between; may be repeated.",
      valueName: "path=values"))
  var vary: [String]

  @Option(name: .long, help: "Draw so many cells of a Latin hypercube, instead of the full grid.")
  var samples: Int?

  @Option(name: .long, help: "Seed of the samples, instead of the scenario's.")
  var sampleSeed: UInt64?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "\"maximize METRIC\" or \"minimize METRIC\"; two of them ask for the best compromises.",
      valueName: "objective"))
  var pareto: [String] = []

  @Option(name: .long, help: "Run only this policy (and the baseline); may be repeated.")
  var policy: [String] = []

  @Option(name: .long, help: "Replications of each cell, instead of the scenario's.")
  var replications: Int?

  @OptionGroup var options: RunOptions

  @Option(
    name: .long, help: "The results folder; results/NAME-sweep by default.",
    completion: .directory)
  var output: String?

  @Option(
    name: .long, help: "Run nothing: write a job for each cell into this folder.",
    completion: .directory)
  var jobs: String?

  @Option(
    name: .long, help: "Run nothing: gather the rows of the cells from this folder.",
    completion: .directory)
  var cells: String?

  func run() throws {
    let started = Date()
    let interruption = Interruption()
    interruption.listen()
    let draft = try draft(interruption)
    let isStopped: @Sendable () -> Bool = { interruption.isAsked }
    try SweepCheck(draft, isStopped: isStopped).run()
    let objectives = try SweepObjectives(pareto, of: draft.job(of: draft.plan.cells[0]).study())
    do {
      if let jobs { return try write(draft, to: jobs) }
      try sweep(draft, objectives: objectives.objectives, since: started, isStopped: isStopped)
    } catch let problem as OutputProblem {
      throw Failure.saying(problem.description, code: Failure.couldNotWrite)
    }
  }

  // MARK: Steps

  private func draft(_ interruption: Interruption) throws -> SweepDraft {
    if jobs != nil, cells != nil {
      throw Failure.saying(
        "--jobs writes jobs and --cells gathers their rows: name one.", code: Failure.badInput)
    }
    var document = try file.document()
    var model = try file.model(of: document)
    if !options.quiet { file.advise(on: model) }
    if let seed = options.seed { model.seed = seed }
    if let replications {
      try RunOptions.check(replications, in: RunOptions.replications, option: "replications")
      model.plan.replications = replications
    } else if model.plan.precision != nil {
      options.say(
        "note: \(file.scenario): a sweep has the same number of replications in every cell, \(model.plan.replications), "
          + "whatever study.precision says; change it with --replications.")
    }
    if let samples {
      try RunOptions.check(samples, in: 1...SweepDesign.mostCells, option: "samples")
    }
    let policies = try PolicyChoice(model: model).indices(of: policy)
    try findWarmUp(of: &model, in: &document, policies: policies, interruption)
    return try SweepDraft(
      document, model: model, policies: policies, vary: vary, samples: samples,
      sampleSeed: sampleSeed)
  }

  /// A warm-up that is to be found is found once, for the scenario as it is written, and all cells share it.
  private func findWarmUp(
    of model: inout Model, in document: inout ScenarioDocument, policies: [Int],
    _ interruption: Interruption
  ) throws {
    guard case .found = model.plan.warmUp else { return }
    try WarmUpStep(options: options, scenario: file.scenario, interruption: interruption)
      .find(
        of: &model, policies: policies, threads: options.checkedThreads(),
        nothingLost: "nothing was run.")
    document = try document.setting("\(model.plan.warmUpDays) days", at: "calendar.warm_up")
  }

  private func write(_ draft: SweepDraft, to folder: String) throws {
    try SweepJobs(draft: draft, folder: folder).write()
    guard !options.quiet else { return }
    try StandardOutput.print(
      """
      \(SweepGreeting.count(draft.plan.cells.count, "job")) in \(folder)/. Run each with
        offpeak cell < \(folder)/\(draft.plan.fileName(of: 1)).json > \(folder)/\(draft.plan.fileName(of: 1)).csv
      and give this command with --cells \(folder) in the place of --jobs.
      """)
  }

  private func sweep(
    _ draft: SweepDraft, objectives: [SweepObjective], since started: Date,
    isStopped: @escaping @Sendable () -> Bool
  ) throws {
    let path = output ?? "results/\(draft.plan.name)-sweep"
    let folder = try ResultsFolder(path: path)
    let kept = CellFolder(path: cells ?? folder.keptPath, plan: draft.plan)
    let writer = try SweepWriter(
      folder: folder, plan: draft.plan, model: draft.model, objectives: objectives)
    let gathering = SweepGathering(draft: draft, cells: kept, isStopped: isStopped)
    guard let events = try missingCells(of: draft, into: kept, isStopped: isStopped),
      try gathering.gather(into: writer)
    else {
      folder.discard()
      try showKept(draft, kept, isStopped)
      throw interrupted(kept, path)
    }
    let origin = SweepOrigin(
      scenarioFile: file.scenario, threads: try options.checkedThreads(), started: started,
      events: events)
    try writer.finish(origin) { if cells == nil { kept.remove() } }
    if !options.quiet {
      try StandardOutput.print(SweepGreeting(plan: draft.plan, writer: writer, path: path).text())
    }
  }

  /// Prints the cells that are done when it is interrupted.
  private func showKept(
    _ draft: SweepDraft, _ kept: CellFolder, _ isStopped: @escaping @Sendable () -> Bool
  ) throws {
    guard !options.quiet, cells == nil else { return }
    let gathering = SweepGathering(draft: draft, cells: kept, isStopped: isStopped)
    guard let listing = gathering.keptListing() else { return }
    try StandardOutput.print(listing.lines().joined(separator: "\n"))
  }

  /// Runs what is missing, unless another engine did; the number of events, or nil if it was stopped.
  private func missingCells(
    of draft: SweepDraft, into kept: CellFolder, isStopped: @escaping @Sendable () -> Bool
  ) throws -> Int? {
    guard cells == nil else { return 0 }
    return try SweepRun(
      draft: draft, cells: kept, threads: options.checkedThreads(), isQuiet: options.quiet,
      isStopped: isStopped
    ).run()
  }

  private func interrupted(_ kept: CellFolder, _ path: String) -> Failure {
    let count = "\(kept.keptCells().count) of \(kept.plan.cells.count) cells"
    return Failure.saying(
      cells == nil
        ? "Interrupted; \(path) is as it was before. \(count) are kept: the same command goes on."
        : "Interrupted; \(path) is as it was before.", code: Failure.interrupted)
  }
}
