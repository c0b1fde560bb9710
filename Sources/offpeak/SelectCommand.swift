import ArgumentParser
import Foundation
import Reporting
import Scenarios
import Simulation
import Studies

/// `offpeak select`: the best policy by one metric, with a guarantee.
struct SelectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "select", abstract: "Select the best policy by one metric, with a guarantee.",
    discussion: """
      Policies that fall behind are given up early (Kim and Nelson 2001): the best is selected with the stated \
      probability whenever it leads by the indifference or more. Its figure then comes from fresh replications. \
      Exit code 1 if the most replications are not enough.
      """)

  @OptionGroup var file: ScenarioArgument

  @Option(name: .long, help: "The metric of which more is better, such as contribution_per_day.")
  var maximize: String?

  @Option(name: .long, help: "The metric of which less is better.")
  var minimize: String?

  @Option(name: .long, help: "The probability of a correct selection.")
  var probability: Double = 0.95

  @Option(
    name: .long,
    help:
      "The least difference worth finding: 1% of the best mean, or a number in the metric's unit.")
  var indifference: String = "1%"

  @Option(name: .long, help: "The most replications of a policy.")
  var atMost: Int = 10_000

  @Option(name: .long, help: "Select among these policies only; may be repeated.")
  var policy: [String] = []

  @OptionGroup var options: RunOptions

  @Flag(name: .long, help: "Print the selection as JSON.")
  var json = false

  func run() throws {
    var model = try file.read()
    if !options.quiet { file.advise(on: model) }
    if let seed = options.seed { model.seed = seed }
    let question = try question()
    try MetricChoice(model).check(question.metric, option: "--\(question.aim.rawValue)")
    let policies = try candidates(of: model)
    let threads = try options.checkedThreads()
    let interruption = Interruption()
    interruption.listen()
    try WarmUpStep(options: options, scenario: file.scenario, interruption: interruption)
      .find(of: &model, policies: policies, threads: threads, nothingLost: "nothing was selected.")
    let selection = Selection(
      model, question, threads: threads, isStopped: { interruption.isAsked })
    guard let report = try run(selection, among: policies) else {
      throw RunOptions.interrupted("nothing was selected.")
    }
    if report.isStopped {
      if !json { try printReport(report, question, model) }
      throw RunOptions.interrupted("nothing was selected.")
    }
    try printReport(report, question, model)
    if report.winner == nil { throw Failure(code: Failure.checkFailed, text: "") }
  }

  // MARK: Steps

  private func question() throws -> Selection.Question {
    guard (maximize == nil) != (minimize == nil), let metric = maximize ?? minimize else {
      throw Failure.saying(
        "Name one metric: --maximize METRIC or --minimize METRIC.", code: Failure.badInput)
    }
    guard probability > 0.5, probability < 1 else {
      throw Failure.saying(
        "--probability \(probability) lies outside 0.5…1.", code: Failure.badInput)
    }
    try RunOptions.check(atMost, in: 20...1_000_000, option: "at-most")
    let least: Selection.Indifference
    switch WrittenShare(indifference) {
    case .relative(let share): least = .relative(share)
    case .absolute(let number): least = .absolute(number)
    case nil:
      throw Failure.saying(
        "--indifference \(indifference): write a share such as 1%, or a positive number in the metric's unit.",
        code: Failure.badInput)
    }
    return Selection.Question(
      metric: metric, aim: maximize == nil ? .minimize : .maximize, probability: probability,
      indifference: least, atMost: atMost)
  }

  private func candidates(of model: Model) throws -> [Int] {
    let all = try PolicyChoice(model: model).indices(of: policy)
    let chosen = policy.isEmpty ? all : all.filter { policy.contains(model.policies[$0].name) }
    guard chosen.count >= 2 else {
      throw Failure.saying(
        "There is nothing to select among: name two policies or more, or none for all.",
        code: Failure.badInput)
    }
    return chosen
  }

  private func run(_ selection: Selection, among policies: [Int]) throws -> SelectionReport? {
    do {
      return try selection.run(among: policies)
    } catch Selection.Problem.noValue(let policy, let replication) {
      throw Failure.saying(
        "The metric has no value under \(policy) in replication \(replication): there is nothing to divide by. "
          + "Take a metric that every replication has.", code: Failure.badInput)
    } catch Selection.Problem.noIndifference {
      throw Failure.saying(
        "The best mean is 0, and a share of that is nothing: give --indifference as a number.",
        code: Failure.badInput)
    }
  }

  private func printReport(
    _ report: SelectionReport, _ question: Selection.Question, _ model: Model
  ) throws {
    if json {
      try StandardOutput.print(SelectionDocument(report, question, model: model).json())
    } else if !options.quiet {
      try StandardOutput.print(SelectionText(report, question, model: model).text())
    }
  }
}
