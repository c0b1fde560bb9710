import Metrics
import Reporting
import Scenarios
import Simulation
import Studies

/// What `offpeak solve` is asked for, checked.
struct SolveQuestion {
  let range: ClosedRange<Double>
  let searched: RootSearch.Range
  let target: Double
  let metric: SolvedMetric
  let asked: RootQuestion
  private let document: ScenarioDocument
  private let path: String
  private let unit: String
  private let file: ScenarioArgument

  init(_ command: SolveCommand, _ document: ScenarioDocument, _ model: Model) throws {
    self.document = document
    file = command.file
    let variation: Variation
    let whole: String
    do {
      variation = try Variation(command.find)
      whole = try document.wholePath(of: variation.path)
    } catch {
      throw Failure.saying("--find \(error)", code: Failure.badInput)
    }
    path = variation.path
    if UncertainParameter.isOfTheStudy(whole) {
      throw Failure.saying(
        "--find \(variation.path): that is a choice of the study; nothing in the business hangs on it.",
        code: Failure.badInput)
    }
    guard case .range(let low, let high, nil) = variation.values else {
      throw Failure.saying(
        "--find \(command.find): name a range without a step, such as \(path)=1..9.",
        code: Failure.badInput)
    }
    unit = high.unit
    range = low.number...high.number
    let policy = try Self.policy(command.policy, path: whole, of: model)
    guard let subject = Precision.Goal.Subject(rawValue: command.of) else {
      throw Failure.saying(
        "--of \(command.of): write level or difference.", code: Failure.badInput)
    }
    if subject == .difference, policy == model.policies[0].name {
      throw Failure.saying(
        "--of difference: the baseline does not differ from itself; name another with --policy.",
        code: Failure.badInput)
    }
    guard let written = WrittenTarget(command.soThat), written.relation == .equal else {
      throw Failure.saying(
        "--so-that \(command.soThat): write METRIC=value, such as conversion=70%.",
        code: Failure.badInput)
    }
    let metrics = MetricChoice(model)
    try metrics.check(written.metric, option: "--so-that")
    let metricUnit = metrics.unit(of: written.metric)
    guard let target = written.number(in: metricUnit, currency: model.currency.code) else {
      throw Failure.saying(
        "--so-that \(command.soThat): \(written.metric) is in \(metricUnit.text(currency: model.currency.code)), "
          + "not in \(written.value.unit.drop { $0 == " " }).", code: Failure.badInput)
    }
    self.target = target
    metric = SolvedMetric(metric: written.metric, policy: policy, subject: subject)
    asked = RootQuestion(
      path: whole, unit: unit, range: range, metric: metric, metricUnit: metricUnit,
      currency: model.currency.code, target: target)
    // The ends must be possible, and what stands between them either whole or not.
    for end in [low, high] { try Self.check(end.text, at: path, in: document, file) }
    let step = document.decimalStep(
      at: path, near: low, finest: (high.number - low.number) * RootSearch.rootResolution)
    searched = RootSearch.Range(
      range, step: step, isWhole: !document.takesFractions(at: path, near: low))
  }

  /// - Throws: `Failure` that names the value for which there is no such scenario.
  private static func check(
    _ value: String, at path: String, in document: ScenarioDocument, _ file: ScenarioArgument
  ) throws {
    do {
      _ = try file.model(of: set(value, at: path, in: document))
    } catch let failure as Failure {
      throw Failure(
        code: failure.code,
        text: "\(failure.text)\noffpeak: That is the scenario with \(path) = \(value).")
    }
  }

  /// The scenario with a value in its place.
  func model(at parameter: Double) throws -> Model {
    try file.model(of: Self.set(written(parameter), at: path, in: document))
  }

  func written(_ parameter: Double) -> String { WrittenNumber(number: parameter, unit: unit).text }

  private static func set(
    _ value: String, at path: String, in document: ScenarioDocument
  ) throws -> ScenarioDocument {
    do {
      return try document.setting(value, at: path)
    } catch {
      throw Failure.saying("--find \(error)", code: Failure.badInput)
    }
  }

  private static func policy(_ asked: String?, path: String, of model: Model) throws -> String {
    if let asked {
      _ = try PolicyChoice(model: model).indices(of: [asked])
      return asked
    }
    let named = model.policies.map(\.name).filter { path.hasPrefix("policies.\($0).") }
    return named.max { $0.count < $1.count } ?? model.policies[0].name
  }
}
