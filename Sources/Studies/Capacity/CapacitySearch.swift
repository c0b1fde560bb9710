import Statistics

/// Finds the cheapest point that meets every target, on common random numbers: the same replications at every point.
///
/// Every point is looked at; then those that are undecided and not dearer than the cheapest that meets are looked at
/// again with twice the replications. Nothing is taken for granted of points that were not looked at. All verdicts hold
/// at once with 95 %: each point has its part of the error, in which "meets" and "fails" cannot both be wrong.
public struct CapacitySearch {
  /// The metrics at some points over some replications, by point and metric; nil if it was stopped.
  public typealias Evaluation = (_ points: [CapacityPoint], _ numbers: Range<Int>) throws ->
    [[ReplicationSeries]]?

  private let grid: CapacityGrid
  private let targets: [CapacityTarget]
  /// Where the metric of each target stands among those that are evaluated.
  private let places: [Int]
  private let looks: CapacityLooks
  private let evaluate: Evaluation
  private var entries: [CapacityEntry]

  /// - Parameters:
  ///   - metrics: those that are evaluated, with that of every target.
  ///   - reasons: why points are impossible, by point of the grid.
  ///   - first: replications of every point, at least 3.
  ///   - atMost: the most replications of a point, at least as many.
  public init(
    _ grid: CapacityGrid, _ targets: [CapacityTarget], metrics: [String],
    reasons: [CapacityPoint: String], first: Int, atMost: Int, evaluate: @escaping Evaluation
  ) {
    self.grid = grid
    self.targets = targets
    places = targets.compactMap { target in metrics.firstIndex { $0 == target.metric } }
    looks = CapacityLooks(
      first: first, atMost: atMost, points: grid.points.count - reasons.count)
    self.evaluate = evaluate
    entries = grid.points.map { CapacityEntry($0, reason: reasons[$0]) }
  }

  /// What is known by now.
  public var report: CapacityReport {
    CapacityReport(grid: grid, targets: targets, entries: entries)
  }

  /// Runs the search; nil if it was stopped.
  public mutating func run() throws -> CapacityReport? {
    for (look, count) in looks.replications.enumerated() {
      let open = openPlaces()
      if open.isEmpty { break }
      let done = look == 0 ? 0 : looks.replications[look - 1]
      let points = open.map { entries[$0].point }
      guard let gained = try evaluate(points, done + 1..<count + 1) else { return nil }
      for (place, series) in zip(open, gained) { judge(place, with: series, at: look) }
    }
    return report
  }

  /// The undecided points that are not dearer than the cheapest that meets.
  private func openPlaces() -> [Int] {
    let least = entries.first { $0.verdict == .meets }?.point.cost ?? .infinity
    return entries.indices.filter {
      entries[$0].verdict == .undecided && entries[$0].point.cost <= least
    }
  }

  private mutating func judge(_ place: Int, with gained: [ReplicationSeries], at look: Int) {
    entries[place].append(gained)
    let error = looks.error(at: look)
    let series = entries[place].series
    let bounds = zip(targets, places).map { target, metric in
      CapacityBounds(target, series[metric], error: error, targets: targets.count)
    }
    entries[place].bounds = bounds
    entries[place].verdict = CapacityBounds.verdict(of: bounds)
  }
}
