import Simulation

/// A case from the field: a scenario before and after a change, and what was claimed for it.
public struct FieldCase: Sendable {
  /// A parameter that differs, with its values as they are written; nil where it is not set.
  public struct Change: Hashable, Sendable {
    /// The whole path.
    public let path: String
    public let before: String?
    public let after: String?
  }

  public let about: String
  /// Who claims it; empty where nobody is named.
  public let source: String
  /// The policy that is in force after; nil: the baseline, as before.
  public let policy: String?
  public let changes: [Change]
  public let claims: [Claim]
  public let conditions: [CaseCondition]
  /// Neither of the two holds the case any more.
  public let before: ScenarioDocument
  public let after: ScenarioDocument
}
