import ArgumentParser
import Foundation
import Metrics
import Reporting
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

  @Option(name: .long, help: "Replications, instead of the scenario's.")
  var replications: Int?

  @Option(name: .long, help: "Seed, instead of the scenario's.")
  var seed: UInt64?

  @Option(name: .long, help: "Threads; all processors by default.")
  var threads: Int?

  @Option(
    name: .long, help: "The results folder; results/NAME by default.", completion: .directory)
  var output: String?

  @Flag(name: .long, help: "Also write visits.csv, a row for each counted visit.")
  var visits = false

  @Flag(name: .long, help: "Print nothing but errors.")
  var quiet = false

  @Flag(name: .long, help: "Print the summary as JSON.")
  var json = false

  func run() throws {
    let started = Date()
    var model = try file.read()
    if !quiet { file.advise(on: model) }
    if let seed { model.seed = seed }
    if let replications { model.plan = model.plan.with(replications: replications) }
    let policies = try OptionCheck.policies(policy, of: model)
    let threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
    try OptionCheck.check(
      model.plan.replications, in: OptionCheck.replications, option: "replications")
    try OptionCheck.check(threads, in: OptionCheck.threads, option: "threads")

    let interruption = Interruption()
    interruption.listen()
    let path = output ?? "results/\(model.name)"
    let study = Study(
      Blueprint(model, keepsVisitors: visits), policies: policies,
      replications: model.plan.replications,
      threads: threads)
    let summary: StudySummary
    do {
      summary = try write(study, to: path, since: started, interruption: interruption)
    } catch let problem as OutputProblem {
      throw Failure.saying(problem.description, code: Failure.couldNotWrite)
    }
    try report(summary, model: model, path: path)
  }

  // MARK: Steps

  private func write(
    _ study: Study, to path: String, since started: Date, interruption: Interruption
  ) throws -> StudySummary {
    let blueprint = study.blueprint
    let files = ResultFile.allCases.filter {
      $0.concerns(blueprint.model) || ($0 == .visits && visits && !blueprint.model.segments.isEmpty)
    }
    let folder = try ResultsFolder(path: path)
    for file in files { try folder.append(ResultWriter.header(of: file), to: file.fileName) }
    var bar = ProgressBar(total: study.replications, isQuiet: quiet)
    var events = 0
    let summary = try study.run(
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
        events += replication.events
        bar.advance()
      })
    bar.clear()
    guard let summary, !interruption.isAsked else {
      folder.discard()
      throw Failure.saying(
        "Interrupted; \(path) is as it was before.", code: Failure.interrupted)
    }
    try ResultWriter(folder: folder, study: study, scenarioFile: file.scenario).finish(
      summary, files: files, startedAt: started, events: events)
    return summary
  }

  private func report(_ summary: StudySummary, model: Model, path: String) throws {
    if json {
      let document = SummaryDocument(
        summary, scenario: model.name, currency: model.currency.code,
        replications: model.plan.replications, output: path)
      print(try document.json())
    } else if !quiet {
      print(Greeting(model: model, summary: summary, scenario: file.scenario, path: path).text())
    }
  }
}

/// What a replication leaves behind for the files.
private struct RenderedReplication: Sendable {
  let rows: ReplicationRows
  let events: Int
}
