import ArgumentParser
import Scenarios
import Simulation

/// `offpeak check`: whether a scenario still does what it did.
struct CheckCommand: ParsableCommand {
  /// What becomes of metrics that no number of replications of the baseline decides.
  enum Undecided: String, ExpressibleByArgument, CaseIterable {
    case fail, ok
  }

  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check that the primary metrics are where a baseline has them.",
    discussion: """
      Simulates the replications of a baseline again, as many as it takes: 20, then twice as many each time. A metric \
      is same, equivalent (within the tolerance), moved (beyond it) or undecided. A baseline is a folder that \
      --update made, or the results of offpeak run. With --trace-against, finds the first event that differs from an \
      earlier trace. Exit code 0: all is same or equivalent; 1: something moved or is undecided, or an event \
      differs; 2: no usable baseline or trace.
      """)

  @OptionGroup var file: ScenarioArgument

  @Option(name: .long, help: "The folder of the baseline.", completion: .directory)
  var against: String?

  @Flag(name: .long, help: "Make the baseline, or make it anew, instead of checking.")
  var update = false

  @Option(name: .long, help: "Replications of the baseline that --update makes; 80 by default.")
  var replications: Int?

  @Option(name: .long, help: "Check only this policy (and the baseline's); may be repeated.")
  var policy: [String] = []

  @Option(
    name: .long, help: "The share up to which a difference counts as none, such as 2%.")
  var tolerance: String?

  @Option(name: .long, help: "What to do about metrics that remain undecided.")
  var undecided = Undecided.fail

  @Option(
    name: .long, help: "A trace.csv that run --trace wrote, to find the first event that differs.",
    completion: .file(extensions: ["csv"]))
  var traceAgainst: String?

  @OptionGroup var output: CheckOutput

  @OptionGroup var options: RunOptions

  func run() throws {
    do {
      try check()
    } catch let failure as Failure
      where failure.code == Failure.badInput && traceAgainst == nil && !update
    {
      // A pipeline looks at the report, and would take an old one for the answer.
      let text =
        failure.text.hasPrefix("offpeak: ") ? String(failure.text.dropFirst(9)) : failure.text
      try output.write(problem: text, scenario: (try? file.read().name) ?? file.scenario)
      throw failure
    }
  }

  private func check() throws {
    try checkUsage()
    var model = try file.read()
    if let seed = options.seed { model.seed = seed }
    if let traceAgainst {
      return try TraceStep(file: file, options: options, path: traceAgainst).run(model)
    }
    guard let against else { return }
    let policies = try PolicyChoice(model: model).indices(of: policy)
    if update {
      try UpdateStep(
        file: file, options: options, path: against, policies: policies,
        replications: replications ?? UpdateStep.replications
      ).run(model)
    } else {
      try BaselineStep(
        file: file, options: options, path: against, policies: policies,
        policiesAreNamed: !policy.isEmpty, tolerance: share() ?? model.plan.tolerance,
        forgivesUndecided: undecided == .ok, output: output
      ).run(model)
    }
  }

  // MARK: Usage

  private func checkUsage() throws {
    guard (against == nil) != (traceAgainst == nil) else {
      throw Failure.saying(
        "Name what to check against: a baseline with --against FOLDER, or a trace with --trace-against FILE.",
        code: Failure.badInput)
    }
    let idle = idleOptions()
    if !idle.isEmpty {
      let place =
        traceAgainst != nil
        ? "with --trace-against" : update ? "with --update" : "without --update"
      throw Failure.saying(
        "\(idle.joined(separator: ", ")) \(idle.count == 1 ? "says" : "say") nothing \(place).",
        code: Failure.badInput)
    }
    if let replications {
      try RunOptions.check(replications, in: 2...1_000_000, option: "replications")
    }
    _ = try share()
    _ = try options.checkedThreads()
  }

  /// The options that are given and would have no effect.
  private func idleOptions() -> [String] {
    let ofCheck =
      (tolerance == nil ? [] : ["--tolerance"]) + (undecided == .fail ? [] : ["--undecided"])
      + output.given
    let ofUpdate = replications == nil ? [] : ["--replications"]
    if traceAgainst != nil {
      return (update ? ["--update"] : []) + ofUpdate + (policy.isEmpty ? [] : ["--policy"])
        + ofCheck
    }
    return update ? ofCheck : ofUpdate
  }

  private func share() throws -> Double? {
    guard let tolerance else { return nil }
    guard case .relative(let share) = WrittenShare(tolerance), share <= 1 else {
      throw Failure.saying(
        "--tolerance \(tolerance): write a share of the baseline's value above 0% and up to 100%, such as 2%.",
        code: Failure.badInput)
    }
    return share
  }
}
