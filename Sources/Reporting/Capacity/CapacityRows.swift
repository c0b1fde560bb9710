import Statistics
import Studies

/// capacity.csv, front.csv and neighbours.csv.
struct CapacityRows {
  private(set) var points = CSVBuffer()
  private(set) var front = CSVBuffer()
  private(set) var neighbours = CSVBuffer()
  private let question: CapacityQuestion

  init(_ report: CapacityReport, _ neighbours: [CapacityNeighbour], _ question: CapacityQuestion) {
    self.question = question
    for entry in report.entries {
      for (place, target) in report.targets.enumerated() {
        append(entry, target, entry.bounds.isEmpty ? nil : entry.bounds[place])
      }
    }
    for entry in report.front { append(front: entry) }
    for neighbour in neighbours { append(neighbour, of: report) }
  }

  private mutating func append(
    _ entry: CapacityEntry, _ target: CapacityTarget, _ bounds: CapacityBounds?
  ) {
    for count in entry.point.counts { points.append(count) }
    points.append(entry.point.cost)
    points.append(target.metric)
    points.append(target.unit.text(currency: question.currency))
    points.append(target.limit.rawValue)
    points.append(target.value)
    points.append(bounds?.value)
    points.append(bounds?.safe)
    points.append(bounds?.best)
    points.append(bounds?.verdict.rawValue ?? "")
    points.append(entry.replications)
    points.append(entry.verdict.rawValue)
    points.endRow()
  }

  private mutating func append(front entry: CapacityEntry) {
    for count in entry.point.counts { front.append(count) }
    front.append(entry.point.bays)
    front.append(entry.point.technicians)
    front.append(entry.point.cost)
    front.append(entry.replications)
    front.endRow()
  }

  /// A row a metric; one without any where the neighbour is impossible.
  private mutating func append(_ neighbour: CapacityNeighbour, of report: CapacityReport) {
    if neighbour.differences.isEmpty { append(neighbour, of: report, nil, nil) }
    for (metric, difference) in zip(question.metrics, neighbour.differences) {
      append(neighbour, of: report, metric, difference)
    }
  }

  private mutating func append(
    _ neighbour: CapacityNeighbour, of report: CapacityReport, _ metric: CapacityMetric?,
    _ difference: Estimate?
  ) {
    neighbours.append(report.grid.groups[neighbour.group].title)
    neighbours.append(neighbour.change)
    for count in neighbour.point.counts { neighbours.append(count) }
    neighbours.append(neighbour.point.cost)
    neighbours.append(neighbour.verdict?.rawValue ?? "")
    neighbours.append(metric?.name ?? "")
    neighbours.append(metric?.unit.text(currency: question.currency) ?? "")
    neighbours.append(difference?.value)
    neighbours.append(difference?.interval?.lowerBound)
    neighbours.append(difference?.interval?.upperBound)
    neighbours.append(difference?.count)
    neighbours.endRow()
  }
}
