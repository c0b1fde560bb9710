import Statistics

/// What one unit more or one fewer of a group does to a point.
public struct CapacityNeighbour: Sendable {
  /// A place among the groups of the grid.
  public let group: Int
  /// 1 or −1.
  public let change: Int
  public let point: CapacityPoint
  /// As of the grid; nil for a point outside it, of which no verdict was asked for.
  public let verdict: CapacityVerdict?
  /// Why it is impossible.
  public let reason: String?
  /// By metric, the neighbour less the point, paired by replication; empty for what is impossible.
  public let differences: [Estimate]

  /// Whether no metric differs in any replication.
  public var changesNothing: Bool {
    !differences.isEmpty && differences.allSatisfy { $0.value == 0 && $0.standardError == 0 }
  }
}
