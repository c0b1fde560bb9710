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

  @Option(name: .long, help: "Seed, instead of the scenario's.")
  var seed: UInt64?

  @Option(name: .long, help: "Threads; all processors by default.")
  var threads: Int?

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

  @Flag(name: .long, help: "Print nothing but errors.")
  var quiet = false

  func run() throws {
    let started = Date()
    let draft = try draft()
    let interruption = Interruption()
    interruption.listen()
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

  private var threadCount: Int { threads ?? ProcessInfo.processInfo.activeProcessorCount }

  private func draft() throws -> SweepDraft {
    if jobs != nil, cells != nil {
      throw Failure.saying(
        "--jobs writes jobs and --cells gathers their rows: name one.", code: Failure.badInput)
    }
    let document = try file.document()
    var model = try file.model(of: document)
    if !quiet { file.advise(on: model) }
    if let seed { model.seed = seed }
    if let replications { model.plan = model.plan.with(replications: replications) }
    try OptionCheck.check(
      model.plan.replications, in: OptionCheck.replications, option: "replications")
    try OptionCheck.check(threadCount, in: OptionCheck.threads, option: "threads")
    if let samples {
      try OptionCheck.check(samples, in: 1...SweepDesign.mostCells, option: "samples")
    }
    return try SweepDraft(
      document, model: model, policies: OptionCheck.policies(policy, of: model), vary: vary,
      samples: samples, sampleSeed: sampleSeed)
  }

  private func write(_ draft: SweepDraft, to folder: String) throws {
    try SweepJobs(draft: draft, folder: folder).write()
    guard !quiet else { return }
    print(
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
      throw interrupted(kept, path)
    }
    let origin = SweepOrigin(
      scenarioFile: file.scenario, threads: threadCount, started: started, events: events)
    try writer.finish(origin) { if cells == nil { kept.remove() } }
    if !quiet { print(SweepGreeting(plan: draft.plan, writer: writer, path: path).text()) }
  }

  /// Runs what is missing, unless another engine did; the number of events, or nil if it was stopped.
  private func missingCells(
    of draft: SweepDraft, into kept: CellFolder, isStopped: @escaping @Sendable () -> Bool
  ) throws -> Int? {
    guard cells == nil else { return 0 }
    return try SweepRun(
      draft: draft, cells: kept, threads: threadCount, isQuiet: quiet, isStopped: isStopped
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
