/// All combinations of the counts of some groups.
public struct CapacityGrid: Sendable {
  public let groups: [CapacityGroup]
  /// The cheapest first, then those with fewer technicians.
  public let points: [CapacityPoint]

  public init(_ groups: [CapacityGroup]) {
    self.groups = groups
    let combinations = groups.reduce([[]]) { combinations, group in
      combinations.flatMap { counts in group.counts.map { counts + [$0] } }
    }
    points = combinations.map { CapacityPoint($0, of: groups) }.sorted { $0.precedes($1) }
  }

  /// The number of combinations, or nil if it is beyond counting.
  public static func size(of groups: [CapacityGroup]) -> Int? {
    groups.reduce(1 as Int?) { size, group in
      guard let (product, overflow) = size?.multipliedReportingOverflow(by: group.counts.count),
        !overflow
      else { return nil }
      return product
    }
  }
}
