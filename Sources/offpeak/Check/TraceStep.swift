import Reporting
import Scenarios
import Simulation
import Studies

/// `offpeak check --trace-against`: simulates a traced replication again and finds the first event that differs.
struct TraceStep {
  let file: ScenarioArgument
  let options: RunOptions
  let path: String

  /// - Throws: `Failure` if an event differs, or the trace is not usable.
  func run(_ model: Model) throws {
    do {
      let trace = try TraceFile(path: path)
      let rows = try simulate(model, as: trace)
      try report(TraceComparison(of: rows, against: trace), trace)
    } catch let problem as TraceProblem {
      throw Failure.saying(problem.description, code: Failure.badInput)
    }
  }

  /// The rows of the replication as it is now.
  private func simulate(_ model: Model, as trace: TraceFile) throws -> CSVBuffer {
    let interruption = Interruption()
    interruption.listen()
    var model = model
    let policies = try policies(of: trace, in: model)
    try WarmUpStep(options: options, scenario: file.scenario, interruption: interruption)
      .find(
        of: &model, policies: policies, threads: options.checkedThreads(),
        nothingLost: "nothing was compared.")
    let study = Study(Blueprint(model, tracesEvents: true), policies: policies, threads: 1)
    var summary = study.emptySummary
    var rows = CSVBuffer()
    let isComplete = try study.run(
      trace.replication..<trace.replication + 1, into: &summary,
      isStopped: { interruption.isAsked },
      render: { [model] number, runs, _ in
        var rows = CSVBuffer()
        let render = TraceRows(number: number, model: model)
        for run in runs { render.append(run, to: &rows) }
        return rows
      }, consume: { rows = $0 })
    guard isComplete, !interruption.isAsked else {
      throw RunOptions.interrupted("nothing was compared.")
    }
    return rows
  }

  /// The policies of a trace by index in the model, the baseline first.
  private func policies(of trace: TraceFile, in model: Model) throws -> [Int] {
    let names = model.policies.map(\.name)
    for name in trace.policies where !names.contains(name) {
      let guess = Guess.nearest(to: name, among: names).map { " Maybe you meant \($0)." } ?? ""
      throw Failure.saying(
        "\(trace.path): The scenario has no policy \(name); it has \(names.joined(separator: ", ")).\(guess)",
        code: Failure.badInput)
    }
    guard trace.policies.contains(names[0]) else {
      throw Failure.saying(
        "\(trace.path): The trace has no events of the baseline, \(names[0]).",
        code: Failure.badInput)
    }
    return names.indices.filter { trace.policies.contains(names[$0]) }
  }

  private func report(_ comparison: TraceComparison, _ trace: TraceFile) throws {
    guard comparison.isEqual else {
      try StandardOutput.print("\(file.scenario) differs from \(trace.path).\n\(comparison.text())")
      throw Failure(code: Failure.checkFailed, text: "")
    }
    if options.quiet { return }
    let policies = trace.policies.joined(separator: ", ")
    try StandardOutput.print(
      "\(file.scenario) is the same as \(trace.path): \(comparison.equalEvents) events of replication "
        + "\(trace.replication), under \(policies).")
  }
}
