/// What a search for the cheapest bays and technicians came to.
public struct CapacityReport: Sendable {
  public let grid: CapacityGrid
  public let targets: [CapacityTarget]
  /// All points, the cheapest first.
  public let entries: [CapacityEntry]

  init(grid: CapacityGrid, targets: [CapacityTarget], entries: [CapacityEntry]) {
    self.grid = grid
    self.targets = targets
    self.entries = entries
  }

  /// The points that meet every target at the least cost, those with fewer technicians first; none if none meets.
  public var cheapest: [CapacityEntry] {
    let meeting = entries.filter { $0.verdict == .meets }
    return meeting.filter { $0.point.cost == meeting[0].point.cost }
  }

  /// Points that are no dearer, or any where none meets, and of which neither was shown.
  public var openRivals: [CapacityEntry] {
    let least = cheapest.first?.point.cost ?? .infinity
    return entries.filter { $0.verdict == .undecided && $0.point.cost <= least }
  }

  /// The points that meet every target while no other one does with as many or fewer in every group.
  public var front: [CapacityEntry] {
    let meeting = entries.filter { $0.verdict == .meets }
    return meeting.filter { own in
      !meeting.contains { $0.point != own.point && $0.point.isWithin(own.point) }
    }
  }

  /// The most replications of any point.
  public var replications: Int { entries.map(\.replications).max() ?? 0 }

  /// Of a target, the point at which the safe bound is best.
  public func nearest(to target: Int) -> CapacityEntry? {
    let known = entries.filter { !$0.bounds.isEmpty && $0.bounds[target].safe != nil }
    return known.min { own, other in
      let (a, b) = (own.bounds[target].safe ?? 0, other.bounds[target].safe ?? 0)
      return targets[target].limit == .atMost ? a < b : a > b
    }
  }
}
