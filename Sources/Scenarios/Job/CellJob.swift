import Simulation

/// One cell of a sweep as a job that any engine can run: the whole scenario, what is changed in it, and how often it is
/// run, in one JSON document.
public struct CellJob: Sendable {
  /// A value and the path at which it takes the place of the scenario's.
  public struct Setting: Hashable, Sendable {
    public let path: String
    public let value: String

    public init(path: String, value: String) {
      self.path = path
      self.value = value
    }
  }

  /// The format of the document.
  static let version = 1
  /// The largest job that is read, in bytes.
  public static let mostBytes = ScenarioFile.mostBytes

  /// The version of Offpeak that made it, which alone gives the same bytes.
  public let offpeak: String
  public let sweep: String
  /// The hash of the sweep's plan.
  public let plan: String
  /// From 1.
  public let cell: Int
  public let settings: [Setting]
  public let seed: UInt64
  public let replications: Int
  /// The policies that are run; the baseline is, named or not.
  public let policies: [String]
  public let document: ScenarioDocument

  public init(
    offpeak: String, sweep: String, plan: String, cell: Int, settings: [Setting], seed: UInt64,
    replications: Int, policies: [String], document: ScenarioDocument
  ) {
    self.offpeak = offpeak
    self.sweep = sweep
    self.plan = plan
    self.cell = cell
    self.settings = settings
    self.seed = seed
    self.replications = replications
    self.policies = policies
    self.document = document
  }

  /// The checked model of the cell, with the job's seed and replications.
  ///
  /// - Throws: `PathProblem` if a setting leads nowhere, `ScenarioProblems` with all that is wrong with the scenario.
  public func model() throws -> Model {
    var changed = document
    for setting in settings {
      changed = try changed.setting(setting.value, at: setting.path)
    }
    var model = try changed.model()
    model.seed = seed
    model.plan.replications = replications
    model.plan.precision = nil
    return model
  }

  /// The policies of the cell's model that are run, by index, the baseline first.
  public func chosenPolicies(of model: Model) -> [Int] {
    model.policies.indices.filter { $0 == 0 || policies.contains(model.policies[$0].name) }
  }
}
