import ArgumentParser
import Reporting
import Scenarios
import Simulation
import Studies

/// `offpeak check`: simulates a traced replication again and finds the first event that differs.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Find the first event that differs from an earlier trace.",
    discussion: """
      Simulates the replication of a trace.csv again, under the same policies, and prints the first event that \
      differs with the ten before it. Exit code 0: all events are the same; 1: one differs; 2: no usable trace.
      """)

  @OptionGroup var file: ScenarioArgument

  @Option(
    name: .long, help: "A trace.csv that run --trace wrote.",
    completion: .file(extensions: ["csv"]))
  var traceAgainst: String

  @Option(name: .long, help: "Seed of the trace, instead of the scenario's.")
  var seed: UInt64?

  func run() throws {
    var model = try file.read()
    if let seed { model.seed = seed }
    do {
      let trace = try TraceFile(path: traceAgainst)
      let rows = try simulate(model, as: trace)
      try report(TraceComparison(of: rows, against: trace), trace)
    } catch let problem as TraceProblem {
      throw Failure.saying(problem.description, code: Failure.badInput)
    }
  }

  // MARK: Steps

  /// The rows of the replication as it is now.
  private func simulate(_ model: Model, as trace: TraceFile) throws -> CSVBuffer {
    let interruption = Interruption()
    interruption.listen()
    let study = Study(
      Blueprint(model, tracesEvents: true), policies: try policies(of: trace, in: model),
      threads: 1)
    var summary = study.emptySummary
    var rows = CSVBuffer()
    let isComplete = try study.run(
      trace.replication..<trace.replication + 1, into: &summary,
      isStopped: { interruption.isAsked },
      render: { number, runs, _ in
        var rows = CSVBuffer()
        let render = TraceRows(number: number, model: model)
        for run in runs { render.append(run, to: &rows) }
        return rows
      }, consume: { rows = $0 })
    guard isComplete, !interruption.isAsked else {
      throw Failure.saying("Interrupted.", code: Failure.interrupted)
    }
    return rows
  }

  /// The policies of a trace by index in the model, the baseline first.
  private func policies(of trace: TraceFile, in model: Model) throws -> [Int] {
    let names = model.policies.map(\.name)
    for name in trace.policies where !names.contains(name) {
      let guess = NameGuess.nearest(to: name, among: names).map { " Maybe you meant \($0)." } ?? ""
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
      print("\(file.scenario) differs from \(trace.path).\n\(comparison.text())")
      throw Failure(code: Failure.checkFailed, text: "")
    }
    let policies = trace.policies.joined(separator: ", ")
    print(
      "\(file.scenario) is the same as \(trace.path): \(comparison.equalEvents) events of replication "
        + "\(trace.replication), under \(policies).")
  }
}
