/// One combination of counts.
public struct CapacityPoint: Hashable, Sendable {
  /// By group.
  public let counts: [Int]
  /// A day.
  public let cost: Double
  public let bays: Int
  public let technicians: Int

  init(_ counts: [Int], of groups: [CapacityGroup]) {
    self.counts = counts
    let exact = zip(counts, groups).reduce(0) { $0 + Double($1.0) * $1.1.cost }
    // Costs of equal decimals are equal, whatever they are the sum of.
    cost = (exact * 1e6).rounded() / 1e6
    let counted = zip(counts, groups)
    bays = counted.reduce(0) { $0 + ($1.1.kind == .bays ? $1.0 : 0) }
    technicians = counted.reduce(0) { $0 + ($1.1.kind == .technicians ? $1.0 : 0) }
  }

  /// Whether no group has more than at another point.
  func isWithin(_ other: CapacityPoint) -> Bool {
    zip(counts, other.counts).allSatisfy { $0 <= $1 }
  }

  /// Whether it comes first in a list: by cost, then by technicians, then by the counts in the order of the groups.
  func precedes(_ other: CapacityPoint) -> Bool {
    if cost != other.cost { return cost < other.cost }
    if technicians != other.technicians { return technicians < other.technicians }
    return counts.lexicographicallyPrecedes(other.counts)
  }
}
