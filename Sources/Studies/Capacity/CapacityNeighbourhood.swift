import Metrics
import Statistics

/// Compares a point with those that have one more or one fewer of a group, on the replications of the point.
public struct CapacityNeighbourhood {
  private typealias Step = (group: Int, change: Int, point: CapacityPoint)

  private let report: CapacityReport
  private let centre: CapacityEntry
  /// Of the metrics that are compared.
  private let units: [MetricUnit]
  private let evaluate: CapacitySearch.Evaluation

  /// - Parameters:
  ///   - centre: a point of the report that was looked at.
  ///   - units: of the metrics to compare, the first of those that are evaluated.
  public init(
    of centre: CapacityEntry, in report: CapacityReport, units: [MetricUnit],
    evaluate: @escaping CapacitySearch.Evaluation
  ) {
    self.centre = centre
    self.report = report
    self.units = units
    self.evaluate = evaluate
  }

  /// Returns two neighbours a group, the greater first; nil if it was stopped.
  ///
  /// - Parameter reason: why a point outside the grid is impossible; nil if it is not.
  public func run(reason: (CapacityPoint) -> String?) throws -> [CapacityNeighbour]? {
    var neighbours: [CapacityNeighbour] = []
    for step in steps {
      let known = report.entries.first { $0.point == step.point }
      let reason = known.map(\.reason) ?? reason(step.point)
      guard let differences = reason != nil ? [] : try differences(at: step.point, known) else {
        return nil
      }
      neighbours.append(
        CapacityNeighbour(
          group: step.group, change: step.change, point: step.point,
          verdict: reason != nil ? .impossible : known?.verdict, reason: reason,
          differences: differences))
    }
    return neighbours
  }

  private var steps: [Step] {
    report.grid.groups.indices.flatMap { group in
      [1, -1].map { change in
        var counts = centre.point.counts
        counts[group] += change
        return (group, change, CapacityPoint(counts, of: report.grid.groups))
      }
    }
  }

  private func differences(at point: CapacityPoint, _ known: CapacityEntry?) throws -> [Estimate]? {
    let count = centre.replications
    var entry = known ?? CapacityEntry(point, reason: nil)
    if entry.replications < count {
      guard let gained = try evaluate([point], entry.replications + 1..<count + 1) else {
        return nil
      }
      entry.append(gained[0])
    }
    return units.indices.map { metric in
      entry.series[metric].first(count).difference(
        from: centre.series[metric], scale: units[metric].intervalScale)
    }
  }
}

extension ReplicationSeries {
  /// The replications up to a number.
  fileprivate func first(_ count: Int) -> ReplicationSeries {
    ReplicationSeries(
      numerators: Array(numerators.prefix(count)), denominators: Array(denominators.prefix(count)))
  }
}
