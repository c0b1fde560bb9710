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

  @Option(name: .long, help: "Run only this one of the replications, by its number from 1.")
  var onlyReplication: Int?

  @Option(name: .long, help: "Seed, instead of the scenario's.")
  var seed: UInt64?

  @Option(name: .long, help: "Threads; all processors by default.")
  var threads: Int?

  @Option(
    name: .long, help: "The results folder; results/NAME by default.", completion: .directory)
  var output: String?

  @Flag(name: .long, help: "Also write visits.csv, a row for each counted visit.")
  var visits = false

  @Flag(
    name: .long,
    help: "Also write trace.csv, a row for each event; with one replication only.")
  var trace = false

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
    try chooseReplication(of: &model)
    let policies = try chosenPolicies(of: model)
    let threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
    try check(model.plan.replications, in: 1...1_000_000, option: "replications")
    try check(threads, in: 1...1_024, option: "threads")

    let interruption = Interruption()
    interruption.listen()
    let path = output ?? "results/\(model.name)"
    let study = Study(
      Blueprint(model, keepsVisitors: visits, tracesEvents: trace), policies: policies,
      firstReplication: onlyReplication ?? 1, replications: model.plan.replications,
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

  /// Leaves one replication in the plan if only one is asked for.
  private func chooseReplication(of model: inout Model) throws {
    if let onlyReplication {
      guard replications == nil else {
        throw Failure.saying(
          "--only-replication and --replications exclude each other: one names a replication, the other says how many.",
          code: Failure.badInput)
      }
      try check(onlyReplication, in: 1...1_000_000, option: "only-replication")
      model.plan = model.plan.with(replications: 1)
    }
    guard !trace || model.plan.replications == 1 else {
      throw Failure.saying(
        "--trace writes down a single replication, not \(model.plan.replications): add --only-replication with its number.",
        code: Failure.badInput)
    }
  }

  private func check(_ value: Int, in allowed: ClosedRange<Int>, option: String) throws {
    guard !allowed.contains(value) else { return }
    throw Failure.saying(
      "--\(option) \(value) lies outside \(allowed.lowerBound)…\(allowed.upperBound).",
      code: Failure.badInput)
  }

  /// The baseline and the policies that were asked for, by index.
  private func chosenPolicies(of model: Model) throws -> [Int] {
    if policy.isEmpty { return Array(model.policies.indices) }
    let names = model.policies.map(\.name)
    for name in policy where !names.contains(name) {
      throw Failure.saying(
        "--policy \(name): the scenario has no such policy; it has \(names.joined(separator: ", ")).",
        code: Failure.badInput)
    }
    return model.policies.indices.filter { $0 == 0 || policy.contains(names[$0]) }
  }

  private func write(
    _ study: Study, to path: String, since started: Date, interruption: Interruption
  ) throws -> StudySummary {
    let blueprint = study.blueprint
    let files = files(of: blueprint.model)
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
      summary, files: files, onlyReplication: onlyReplication, startedAt: started, events: events)
    return summary
  }

  private func files(of model: Model) -> [ResultFile] {
    ResultFile.allCases.filter {
      $0.concerns(model) || ($0 == .visits && visits && !model.segments.isEmpty)
        || ($0 == .trace && trace)
    }
  }

  private func report(_ summary: StudySummary, model: Model, path: String) throws {
    if json {
      let document = SummaryDocument(
        summary, scenario: model.name, currency: model.currency.code,
        replications: model.plan.replications, output: path)
      print(try document.json())
    } else if !quiet {
      let greeting = Greeting(
        model: model, summary: summary, files: files(of: model),
        onlyReplication: onlyReplication, path: path)
      print(greeting.text())
    }
  }
}

/// What a replication leaves behind for the files.
private struct RenderedReplication: Sendable {
  let rows: ReplicationRows
  let events: Int
}
