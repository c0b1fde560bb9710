import ArgumentParser
import Foundation
import Reporting
import Simulation
import Studies

/// `offpeak capacity`: the cheapest bays and technicians that meet every target.
struct CapacityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "capacity",
    abstract: "Find the cheapest bays and technicians that meet every target.",
    discussion: """
      Simulates the same replications at every combination of counts, more of them where it is close. With 95 % every \
      verdict holds at once. Without --vary all bays and technicians of one site vary, from half to twice their count. \
      Writes CSV files to results/NAME-capacity (or --output). Exit code 1 if no combination is shown to meet every target.
      """)

  @OptionGroup var file: ScenarioArgument

  @Option(
    name: .long,
    help: "METRIC <= value or METRIC >= value, such as \"mean_wait <= 10 min\"; may be repeated.")
  var target: [String] = []

  @Option(
    name: .long, help: "PATH=lo..hi, counts to try, such as lift=4..8; may be repeated.")
  var vary: [String] = []

  @Option(
    name: .long,
    help: "PATH=amount, the cost of one for a day; 1 by default. May be repeated.")
  var cost: [String] = []

  @Option(name: .long, help: "The policy in force; the baseline by default.")
  var policy: String?

  @Option(
    name: .long, help: "Replications of the first look; the scenario's by default, and at least 20."
  )
  var replications: Int?

  @Option(name: .long, help: "The most replications of a combination; 640 by default.")
  var atMost: Int?

  @OptionGroup var options: RunOptions

  @Option(
    name: .long, help: "The results folder; results/NAME-capacity by default.",
    completion: .directory)
  var output: String?

  @Flag(name: .long, help: "Print the answer and all combinations as JSON.")
  var json = false

  func run() throws {
    let started = Date()
    let document = try file.document()
    var model = try file.model(of: document)
    if !options.quiet { file.advise(on: model) }
    if let seed = options.seed { model.seed = seed }
    let request = try CapacityRequest(self, document, model)
    let threads = try options.checkedThreads()
    let interruption = Interruption()
    interruption.listen()
    let path = output ?? "results/\(model.name)-capacity"
    try WarmUpStep(options: options, scenario: file.scenario, interruption: interruption)
      .find(
        of: &model, policies: [request.policy], threads: threads,
        nothingLost: "\(path) is as it was before.")
    let run = CapacityRun(
      request: request, scenarios: request.scenarios(like: model), threads: threads,
      interruption: interruption, bar: ProgressBar(total: 0, isQuiet: options.quiet))
    do {
      let report = try write(run, model: model, to: path, since: started)
      if report.cheapest.isEmpty { throw Failure(code: Failure.checkFailed, text: "") }
    } catch let problem as OutputProblem {
      throw Failure.saying(problem.description, code: Failure.couldNotWrite)
    }
  }

  // MARK: Steps

  /// Runs it all and puts the results in their place.
  private func write(
    _ run: CapacityRun, model: Model, to path: String, since started: Date
  ) throws -> CapacityReport {
    let folder = try ResultsFolder(path: path)
    guard let (report, neighbours) = try run.answer() else {
      folder.discard()
      if let soFar = run.soFar, !options.quiet, !json {
        try StandardOutput.print(CapacityText(soFar, [], run.request.question).partialText())
      }
      throw RunOptions.interrupted("\(path) is as it was before.")
    }
    let question = run.request.question
    try CapacityWriter(folder: folder, model: model, scenarioFile: file.scenario).finish(
      report, neighbours, question, threads: run.threads, startedAt: started, events: run.events)
    try show(report, neighbours, question, path: path)
    return report
  }

  private func show(
    _ report: CapacityReport, _ neighbours: [CapacityNeighbour], _ question: CapacityQuestion,
    path: String
  ) throws {
    if json {
      try StandardOutput.print(CapacityDocument(report, neighbours, question, output: path).json())
    } else if !options.quiet {
      try StandardOutput.print(CapacityText(report, neighbours, question).text())
      try StandardOutput.print(
        "\nFiles in \(path)/ (columns: results/README.md): capacity, front and neighbours.csv")
    }
  }
}
