import Metrics

/// A group of bays, technicians or equipment whose count varies.
public struct CapacityGroup: Hashable, Sendable {
  /// Such as `chengdu-01.bays.lift`.
  public let title: String
  public let kind: ResourceKind
  /// The counts to try, ascending.
  public let counts: [Int]
  /// Of one unit for a day, with at most six decimals.
  public let cost: Double

  public init(title: String, kind: ResourceKind, counts: [Int], cost: Double) {
    self.title = title
    self.kind = kind
    self.counts = counts
    self.cost = cost
  }
}
