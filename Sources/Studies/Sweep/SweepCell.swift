/// One cell of a sweep: the values that take the place of the scenario's.
public struct SweepCell: Hashable, Sendable {
  /// From 1.
  public let number: Int
  /// One value for each varied path, in the order of the paths.
  public let values: [String]

  public init(number: Int, values: [String]) {
    self.number = number
    self.values = values
  }
}
