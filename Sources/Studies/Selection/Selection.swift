import Metrics
import Simulation
import Statistics

/// The best of several policies by one metric, with a guarantee, and the winner's figures from replications that had
/// no part in the choice.
public struct Selection: Sendable {
  public enum Aim: String, Sendable {
    case maximize, minimize
  }

  /// The least difference worth finding.
  public enum Indifference: Sendable {
    /// A share of the best mean of the first stage.
    case relative(Double)
    case absolute(Double)
  }

  public struct Question: Sendable {
    public let metric: String
    public let aim: Aim
    public let probability: Double
    public let indifference: Indifference
    /// The most replications of a policy.
    public let atMost: Int

    public init(
      metric: String, aim: Aim, probability: Double, indifference: Indifference, atMost: Int
    ) {
      self.metric = metric
      self.aim = aim
      self.probability = probability
      self.indifference = indifference
      self.atMost = atMost
    }
  }

  public enum Problem: Error, Sendable {
    /// A replication in which the metric has no value.
    case noValue(policy: String, replication: Int)
    /// A share of nothing is no indifference.
    case noIndifference
  }

  static let firstStage = 20
  /// Replications run at a time; the procedure looks at them one by one.
  private static let batch = 16

  private let model: Model
  private let question: Question
  private let threads: Int
  private let isStopped: @Sendable () -> Bool

  public init(
    _ model: Model, _ question: Question, threads: Int, isStopped: @escaping @Sendable () -> Bool
  ) {
    self.model = model
    self.question = question
    self.threads = threads
    self.isStopped = isStopped
  }

  /// Runs the selection among policies, by index. If it was stopped: what there was by then, or nil before the first stage.
  public func run(among policies: [Int]) throws -> SelectionReport? {
    let blueprint = Blueprint(model)
    guard let first = try observations(blueprint, policies, 1..<Self.firstStage + 1) else {
      return nil
    }
    let stages = policies.indices.map { policy in first.map { $0[policy] } }
    var procedure = KimNelson(
      firstStage: stages, indifference: try indifference(of: stages),
      probability: question.probability)
    while procedure.selected == nil, procedure.stage < question.atMost {
      let survivors = procedure.survivors
      let next = procedure.stage + 1
      let end = min(next + Self.batch, question.atMost + 1)
      guard let rows = try observations(blueprint, survivors.map { policies[$0] }, next..<end)
      else { return stopped(procedure, of: policies) }
      for row in rows where procedure.selected == nil {
        procedure.add(procedure.survivors.map { row[survivors.firstIndex(of: $0)!] })
      }
    }
    return try report(procedure, of: policies, blueprint)
  }

  /// The metric of each policy, replication by replication, so signed that more is better.
  private func observations(
    _ blueprint: Blueprint, _ policies: [Int], _ numbers: Range<Int>
  ) throws -> [[Double]]? {
    // What is compared visit by visit needs the baseline beside it.
    let needsBaseline = MetricSamples.needsBaseline(question.metric) && policies[0] != 0
    let run = needsBaseline ? [0] + policies : policies
    let study = Study(blueprint, policies: run, threads: threads)
    var summary = study.emptySummary
    guard try study.run(numbers, into: &summary, isStopped: isStopped) else { return nil }
    let values = run.indices.dropFirst(needsBaseline ? 1 : 0).map {
      summary.series(of: $0, metric: question.metric)?.values ?? []
    }
    return try numbers.enumerated().map { place, number in
      try zip(policies, values).map { policy, values in
        guard let value = values[place] else {
          throw Problem.noValue(policy: model.policies[policy].name, replication: number)
        }
        return question.aim == .maximize ? value : -value
      }
    }
  }

  private func indifference(of stages: [[Double]]) throws -> Double {
    switch question.indifference {
    case .absolute(let difference): return difference
    case .relative(let share):
      let best = stages.map { $0.reduce(0, +) / Double($0.count) }.max() ?? 0
      guard best != 0 else { throw Problem.noIndifference }
      return share * best.magnitude
    }
  }

  private func stopped(_ procedure: KimNelson, of policies: [Int]) -> SelectionReport {
    var report = SelectionReport(
      entries: entries(of: procedure, policies), indifference: procedure.indifference, winner: nil,
      fresh: nil, difference: nil, unit: nil)
    report.isStopped = true
    return report
  }

  private func entries(
    of procedure: KimNelson, _ policies: [Int]
  ) -> [SelectionReport.Entry] {
    let sign = question.aim == .maximize ? 1.0 : -1.0
    return zip(policies, procedure.candidates).map { policy, candidate in
      SelectionReport.Entry(
        policy: model.policies[policy].name, replications: candidate.observations.count,
        mean: sign * candidate.mean,
        eliminatedBy: candidate.eliminatedBy.map { model.policies[policies[$0]].name })
    }
  }

  /// Adds the winner's figures from fresh replications, beside the baseline's.
  private func report(
    _ procedure: KimNelson, of policies: [Int], _ blueprint: Blueprint
  ) throws -> SelectionReport? {
    let entries = entries(of: procedure, policies)
    guard let selected = procedure.selected else {
      return SelectionReport(
        entries: entries, indifference: procedure.indifference, winner: nil, fresh: nil,
        difference: nil, unit: nil)
    }
    let winner = policies[selected]
    let used = entries.map(\.replications).max() ?? 0
    let count = max(Self.firstStage, min(model.plan.replications, question.atMost))
    let study = Study(
      blueprint, policies: winner == 0 ? [0] : [0, winner], threads: threads)
    var summary = study.emptySummary
    let numbers = used + 1..<used + count + 1
    guard try study.run(numbers, into: &summary, isStopped: isStopped) else {
      return stopped(procedure, of: policies)
    }
    let place = winner == 0 ? 0 : 1
    let series = summary.series(of: place, metric: question.metric)
    let baseline = summary.series(of: 0, metric: question.metric)
    let level = summary.level(of: place, metric: question.metric)
    let scale = level?.unit.intervalScale ?? .plain
    return SelectionReport(
      entries: entries, indifference: procedure.indifference, winner: entries[selected].policy,
      fresh: level?.estimate,
      difference: winner == 0
        ? nil : baseline.flatMap { series?.difference(from: $0, scale: scale) },
      unit: level?.unit)
  }
}
