/// A parameter of a case that may have to be otherwise for a claim to hold, and where to look for its value.
public struct CaseCondition: Sendable {
  /// The whole path.
  public let path: String
  public let low: WrittenNumber
  public let high: WrittenNumber
  /// The claim it is for, by its name; nil: each that does not hold.
  public let claim: String?
  /// Whether the parameter is set before the change too, or only after it.
  public let concernsBefore: Bool
  /// Its value as it is written; nil where it is not set.
  public let written: String?

  /// The unit behind its numbers.
  public var unit: String { high.unit }

  /// The scenarios before and after with a value of the parameter where it belongs.
  public func setting(
    _ value: String, in fieldCase: FieldCase
  ) throws(PathProblem) -> (before: ScenarioDocument, after: ScenarioDocument) {
    let after = try fieldCase.after.setting(value, at: path)
    return (
      concernsBefore ? try fieldCase.before.setting(value, at: path) : fieldCase.before, after
    )
  }
}
