/// A number of the scenario that is known with an error: `{value: 0.012 per CNY, se: 0.003, source: survey 2024}`.
public struct UncertainParameter: Hashable, Sendable {
  /// The whole path.
  public let path: String
  public let value: WrittenNumber
  /// In the unit of the value.
  public let standardError: Double
  public let source: String?

  /// Whether a path leads to what the study decides and no business has: the seed, replications, names.
  public static func isOfTheStudy(_ path: String) -> Bool {
    ["seed", "offpeak", "name", "about"].contains(path) || path.hasPrefix("study.")
  }
}
