/// Where customers of a segment live.
public struct Area: Hashable, Sendable {
  public let name: String
  /// The share of the segment; those of its areas sum to one.
  public let share: Double
  /// The distance to each site of the scenario, by index; 0 to those the segment does not consider.
  public let kilometres: [Double]

  public init(name: String, share: Double, kilometres: [Double]) {
    self.name = name
    self.share = share
    self.kilometres = kilometres
  }
}
