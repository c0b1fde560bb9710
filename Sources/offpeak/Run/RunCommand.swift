import ArgumentParser
import Foundation
import Metrics
import Reporting
import Scenarios
import Simulation
import Statistics
import Studies

/// `offpeak run`: simulates a scenario under its policies and writes the results folder.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Simulate a scenario under its policies.",
    discussion: """
      Writes CSV files to results/NAME (or --output), replaced whole or not at all. The same scenario, seed and \
      version give the same bytes for any number of threads.
      """)

  @OptionGroup var file: ScenarioArgument

  @Option(
    name: .long, help: "Run only this policy (and the baseline); may be repeated.")
  var policy: [String] = []

  @Option(
    name: .long, help: "Replications, instead of the scenario's number or precision.")
  var replications: Int?

  @Option(name: .long, help: "Run only this one of the replications, by its number from 1.")
  var onlyReplication: Int?

  @OptionGroup var options: RunOptions

  @Option(
    name: .long, help: "The results folder; results/NAME by default.", completion: .directory)
  var output: String?

  @Flag(name: .long, help: "Also write visits.csv, a row for each counted visit.")
  var visits = false

  @Flag(
    name: .long,
    help: "Draw the uncertain numbers of the scenario anew again and again, for a second interval.")
  var uncertain = false

  @Option(name: .long, help: "Draws of the uncertain numbers; 40 by default.")
  var draws: Int?

  @Flag(
    name: .long,
    help: "Also write trace.csv, a row for each event; with one replication only.")
  var trace = false

  @Flag(
    name: .long,
    help: "Also write prices.csv, how each price came about; with one replication only.")
  var prices = false

  @Flag(name: .long, help: "Of a case, run the scenario as it stands alone, without claims.")
  var before = false

  @Flag(name: .long, help: "Of a case, run the changed scenario alone, into results/NAME-after.")
  var after = false

  @Flag(name: .long, help: "Of a case, do not look for what would have to be true.")
  var noNeeds = false

  @Flag(name: .long, help: "Print the summary as JSON.")
  var json = false

  func run() throws {
    let started = Date()
    let written = try file.document()
    let choice = try CaseChoice(self, written, file.model(of: written))
    let document = choice.document
    var model = choice.model
    if !options.quiet { file.advise(on: model) }
    if let seed = options.seed { model.seed = seed }
    try chooseReplications(of: &model.plan)
    let policies = try PolicyChoice(model: model).indices(of: policy)
    try checkExperiments(of: model, policies: policies)
    try checkGoals(of: model.plan, policies: policies)
    let threads = try options.checkedThreads()
    try checkDraws()

    let interruption = Interruption()
    interruption.listen()
    let step = UncertainStep(
      options: options, file: file, interruption: interruption,
      draws: draws ?? UncertainStudy.draws)
    if uncertain { try step.check(document, seed: model.seed) }
    let path = output ?? "results/\(model.name)"
    let caseStep = try caseStep(choice, interruption: interruption, path: path)
    try WarmUpStep(options: options, scenario: file.scenario, interruption: interruption)
      .find(
        of: &model, policies: policies, threads: threads,
        nothingLost: "\(path) is as it was before.")
    let study = Study(
      Blueprint(
        model, keepsVisitors: visits, tracesEvents: trace, auditsPrices: prices),
      policies: policies, threads: threads)
    do {
      try report(
        try write(
          study, to: path, since: started, interruption: interruption, of: choice.fieldCase,
          drawing: { [model] in
            uncertain
              ? try step.run(document, model: model, policies: policies, threads: threads) : nil
          },
          claiming: { [model] summary in
            try caseStep?.run(
              beside: summary, first: onlyReplication ?? 1, of: model, threads: threads)
          }), model: model, path: path)
    } catch let problem as OutputProblem {
      throw Failure.saying(problem.description, code: Failure.couldNotWrite)
    }
  }

  // MARK: Steps

  /// What follows the run before a change; nil where the scenario is no case.
  private func caseStep(
    _ choice: CaseChoice, interruption: Interruption, path: String
  ) throws -> CaseStep? {
    guard let fieldCase = choice.fieldCase else { return nil }
    let step = CaseStep(
      options: options, file: file, interruption: interruption, fieldCase: fieldCase,
      findsNeeds: !noNeeds, nothingLost: "\(path) is as it was before.")
    try step.advise(before: choice.model)
    return step
  }

  private func write(
    _ study: Study, to path: String, since started: Date, interruption: Interruption,
    of fieldCase: FieldCase?, drawing: () throws -> UncertainStep.Outcome?,
    claiming: (StudySummary) throws -> CaseStep.Outcome?
  ) throws -> RunOutcome {
    let blueprint = study.blueprint
    let files = files(of: blueprint.model, fieldCase)
    let folder = try ResultsFolder(path: path)
    for file in files { try folder.append(ResultWriter.header(of: file), to: file.fileName) }
    let first = onlyReplication ?? 1
    let rule = StoppingRule(blueprint.model.plan)
    var bar = ProgressBar(total: rule.looks[0], isQuiet: options.quiet)
    var events = 0
    var summary = study.emptySummary
    var experiments = ExperimentSummary()
    for look in rule.looks {
      bar.total = look
      let isComplete = try study.run(
        first + summary.replications..<first + look, into: &summary,
        isStopped: { interruption.isAsked },
        render: { number, runs, samples in
          RenderedReplication(
            rows: ReplicationRows(
              number: number, runs: runs, samples: samples, blueprint: blueprint),
            events: runs.reduce(0) { $0 + $1.tables.events })
        },
        consume: { replication in
          for file in files {
            if let buffer = replication.rows.buffers[file] {
              try folder.append(buffer.bytes, to: file.fileName)
            }
          }
          experiments.append(replication.rows.experiments)
          events += replication.events
          bar.advance()
        })
      guard isComplete, !interruption.isAsked else {
        bar.clear()
        folder.discard()
        throw RunOptions.interrupted("\(path) is as it was before.")
      }
      if rule.precision != nil, rule.isMet(by: summary) { break }
    }
    bar.clear()
    let drawn = try drawing()
    if uncertain, drawn == nil {
      folder.discard()
      throw RunOptions.interrupted("\(path) is as it was before.")
    }
    if let rows = drawn?.rows {
      try folder.append(rows.draws.bytes, to: ResultFile.draws.fileName)
      try folder.append(rows.metrics.bytes, to: ResultFile.drawMetrics.fileName)
    }
    let claimed = try claiming(summary)
    if let claimed {
      let rows = ClaimRows(
        claimed.findings, conditions: claimed.conditions, currency: blueprint.model.currency.code)
      try folder.append(rows.claims.bytes, to: ResultFile.claims.fileName)
      if files.contains(.needs) {
        try folder.append(rows.needs.bytes, to: ResultFile.needs.fileName)
      }
    }
    try ResultWriter(folder: folder, study: study, scenarioFile: file.scenario).finish(
      summary, uncertain: drawn?.summary, files: files, onlyReplication: onlyReplication,
      startedAt: started, events: events)
    return RunOutcome(
      summary: summary, uncertain: drawn?.summary, claimed: claimed, files: files,
      experiments: experiments.findings)
  }

  /// The files that this run fills.
  private func files(of model: Model, _ fieldCase: FieldCase?) -> [ResultFile] {
    ResultFile.allCases.filter { file in
      switch file {
      case .visits: visits && !model.segments.isEmpty
      case .trace: trace
      case .prices: prices && !model.segments.isEmpty
      case .draws, .drawMetrics: uncertain
      case .claims: fieldCase != nil
      case .needs:
        fieldCase?.conditions.isEmpty == false && !noNeeds
          && (model.plan.replications > 1 || model.plan.precision != nil)
      default: file.concerns(model)
      }
    }
  }

  private func report(_ outcome: RunOutcome, model: Model, path: String) throws {
    let trends = RemainingTrend.all(in: outcome.summary, of: model)
    for trend in trends {
      options.say("note: \(file.scenario): \(TrendLine(trend, model: model).text)")
    }
    if json {
      let document = SummaryDocument(
        outcome.summary, uncertain: outcome.uncertain, claims: outcome.claims, trends: trends,
        model: model, output: path)
      try StandardOutput.print(document.json())
    } else if !options.quiet {
      let greeting = Greeting(
        model: model, outcome: outcome, trends: trends, onlyReplication: onlyReplication, path: path
      )
      try StandardOutput.print(greeting.text())
    }
  }
}

/// What a replication leaves behind for the files.
private struct RenderedReplication: Sendable {
  let rows: ReplicationRows
  let events: Int
}
