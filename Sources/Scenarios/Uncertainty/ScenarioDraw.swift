import Simulation

/// The scenario with other values of its uncertain numbers.
public struct ScenarioDraw: Sendable {
  public let model: Model
  /// By parameter, as they stand in the scenario.
  public let values: [String]
  /// How many draws before it were no valid scenario, such as a share above 100 %.
  public let rejected: Int
}

/// No draw of the uncertain numbers was a valid scenario.
public struct NoValidDraw: Error, Sendable {
  public let attempts: Int
  /// The problems of the last one.
  public let problems: ScenarioProblems
}
