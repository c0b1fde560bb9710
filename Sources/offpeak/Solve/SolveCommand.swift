import ArgumentParser
import Foundation
import Metrics
import Reporting
import Scenarios
import Simulation
import Statistics
import Studies

/// `offpeak solve`: what would have to be true for a metric to have a value.
struct SolveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "solve", abstract: "Find the value of a parameter at which a metric has a value.",
    discussion: """
      Simulates the same replications at every value tried. The 95 % interval of the answer holds every value at which \
      the metric's own interval holds what was asked for. Exit code 1 if no value reaches it.
      """)

  @OptionGroup var file: ScenarioArgument

  @Option(
    name: .long,
    help: "What to find: PATH=lo..hi, such as booking.notice=0 min..4 h.")
  var find: String

  @Option(name: .customLong("so-that"), help: "METRIC=value, such as bookings_per_day=60.")
  var soThat: String

  @Option(
    name: .long,
    help: "The policy whose metric it is; by default the one that PATH names, else the baseline.")
  var policy: String?

  @Option(name: .long, help: "level, or difference to the baseline.")
  var of: String = "level"

  @Option(name: .long, help: "Replications at each value, instead of the scenario's.")
  var replications: Int?

  @OptionGroup var options: RunOptions

  @Flag(name: .long, help: "Print the answer and all values tried as JSON.")
  var json = false

  func run() throws {
    let document = try file.document()
    var model = try file.model(of: document)
    if !options.quiet { file.advise(on: model) }
    let question = try SolveQuestion(self, document, model)
    if let replications {
      try RunOptions.check(replications, in: 2...1_000_000, option: "replications")
    }
    let threads = try options.checkedThreads()
    let interruption = Interruption()
    interruption.listen()
    try WarmUpStep(options: options, scenario: file.scenario, interruption: interruption)
      .find(
        of: &model, policies: Array(model.policies.indices), threads: threads,
        nothingLost: "nothing was found.")
    let warmUp = model.plan.warmUpDays
    var search = RootSearch(
      in: question.searched, target: question.target
    ) { parameter in
      var model = try question.model(at: parameter)
      model.plan.settleWarmUp(as: warmUp)
      if let seed = options.seed { model.seed = seed }
      if let replications { model.plan.replications = replications }
      return try question.metric.estimate(
        model, threads: threads, isStopped: { interruption.isAsked })
    }
    let report = try report(of: &search, question)
    if case .stopped = report.outcome {
      if !report.points.isEmpty, !options.quiet, !json {
        try StandardOutput.print(RootText(report, question.asked).text())
      }
      throw RunOptions.interrupted("nothing was found.")
    }
    let text = RootText(report, question.asked)
    if json {
      try StandardOutput.print(RootDocument(report, question.asked, scenario: model.name).json())
    } else if !options.quiet {
      try StandardOutput.print(text.text())
    }
    if case .notReached = report.outcome { throw Failure(code: Failure.checkFailed, text: "") }
  }

  private func report(
    of search: inout RootSearch, _ question: SolveQuestion
  ) throws -> RootReport {
    do {
      return try search.run()
    } catch RootSearch.Problem.noValue(let parameter) {
      throw Failure.saying(
        "\(question.metric.metric) has no value or no interval at \(question.written(parameter)): nothing to divide by, "
          + "or fewer than two replications.", code: Failure.badInput)
    }
  }
}
