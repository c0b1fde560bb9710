import Metrics
import Reporting
import Scenarios
import Simulation
import Studies

/// What `offpeak capacity` is asked for, checked.
struct CapacityRequest {
  private static let money = "contribution_per_day"
  /// Replications of the first look at least, and the most of a point, unless others are named.
  private static let fewest = 20
  private static let most = 640

  let grid: CapacityGrid
  let targets: [CapacityTarget]
  /// The index of the policy in the model.
  let policy: Int
  /// Replications of the first look, and the most of a point.
  let first: Int
  let atMost: Int
  /// Names of those that targets are about, of the money if there is any, and of the loads of all groups.
  let metrics: [String]
  /// Of those that neighbours are compared by, which stand first.
  let units: [MetricUnit]
  let question: CapacityQuestion
  private let document: ScenarioDocument
  private let paths: [String]

  init(_ command: CapacityCommand, _ document: ScenarioDocument, _ model: Model) throws {
    self.document = document
    let targets = try Self.targets(command.target, model)
    self.targets = targets
    let varied = try VariedCounts(command, document, currency: model.currency.code)
    grid = CapacityGrid(varied.groups)
    paths = varied.paths
    let name = command.policy ?? model.policies[0].name
    _ = try PolicyChoice(model: model).indices(of: [name])
    policy = model.policies.firstIndex { $0.name == name } ?? 0
    first = command.replications ?? max(Self.fewest, model.plan.replications)
    atMost = command.atMost ?? max(Self.most, first)
    try RunOptions.check(first, in: 3...1_000_000, option: "replications")
    try RunOptions.check(atMost, in: first...1_000_000, option: "at-most")
    let metrics = Self.metrics(of: targets, MetricChoice(model))
    let loads = MetricChoice(model).loads
    self.metrics = metrics.map(\.name) + loads
    units = metrics.map(\.unit)
    question = CapacityQuestion(
      scenario: model.name, policy: name, currency: model.currency.code,
      countsUnits: command.cost.isEmpty, metrics: metrics, loads: loads)
  }

  /// The scenarios of the points, with seed and warm-up of a model.
  func scenarios(like model: Model) -> CapacityScenarios {
    CapacityScenarios(
      document: document, paths: paths, seed: model.seed, warmUp: model.plan.warmUp)
  }

  /// What neighbours are compared by: the metrics of the targets, each once, and the money if there is any.
  private static func metrics(
    of targets: [CapacityTarget], _ known: MetricChoice
  ) -> [CapacityMetric] {
    var names: [String] = []
    for name in targets.map(\.metric) + (known.has(money) ? [money] : [])
    where !names.contains(name) {
      names.append(name)
    }
    return names.map { CapacityMetric(name: $0, unit: known.unit(of: $0)) }
  }

  // MARK: Targets

  private static func targets(_ texts: [String], _ model: Model) throws -> [CapacityTarget] {
    guard !texts.isEmpty else {
      throw bad("Name a target: --target \"METRIC <= value\" or --target \"METRIC >= value\".")
    }
    let targets = try texts.map { try target($0, model) }
    guard targets.contains(where: \.needsCapacity) else {
      throw bad(
        "--target \(texts.joined(separator: ", ")): none of these asks for service or against lost demand, so the fewest bays "
          + "and technicians would always win: utilization rises as they fall. Add such as \(example(model))."
      )
    }
    return targets
  }

  private static func target(_ text: String, _ model: Model) throws -> CapacityTarget {
    guard let written = WrittenTarget(text),
      let limit = CapacityTarget.Limit(rawValue: written.relation.rawValue)
    else {
      throw bad(
        "--target \(text): write METRIC <= value or METRIC >= value, such as \(example(model)).")
    }
    let metrics = MetricChoice(model)
    try metrics.check(written.metric, option: "--target")
    let unit = metrics.unit(of: written.metric)
    guard let value = written.number(in: unit, currency: model.currency.code) else {
      throw bad(
        "--target \(text): \(written.metric) is in \(unit.text(currency: model.currency.code)), not in "
          + "\(written.value.unit.drop { $0 == " " }).")
    }
    return CapacityTarget(metric: written.metric, unit: unit, limit: limit, value: value)
  }

  private static func example(_ model: Model) -> String {
    model.segments.isEmpty
      ? "\"\(model.queues.first?.name ?? "counter").mean_wait <= 10 min\"" : "\"conversion >= 70%\""
  }

  private static func bad(_ text: String) -> Failure {
    Failure.saying(text, code: Failure.badInput)
  }
}
