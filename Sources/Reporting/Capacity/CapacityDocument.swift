import Studies

/// A sizing as one JSON document, for `--json`.
public struct CapacityDocument: Encodable, Sendable {
  struct Group: Encodable, Sendable {
    let title: String
    let kind: String
    let cost: Double
  }

  struct Target: Encodable, Sendable {
    let metric: String
    let unit: String
    let relation: String
    let target: Double
  }

  struct Bounds: Encodable, Sendable {
    let metric: String
    let mean: Double?
    let safeBound: Double?
    let bestBound: Double?
    let verdict: String
  }

  struct Point: Encodable, Sendable {
    let counts: [Int]
    let cost: Double
    let replications: Int
    let verdict: String
    let reason: String?
    let targets: [Bounds]
  }

  struct Neighbour: Encodable, Sendable {
    let group: String
    let change: Int
    let counts: [Int]
    let verdict: String?
    /// By metric.
    let differences: [String: SummaryDocument.Number]
  }

  let scenario: String
  let policy: String
  let groups: [Group]
  let targets: [Target]
  /// The counts of the cheapest points that meet every target; empty where none does.
  let cheapest: [[Int]]
  /// The counts of those that are no dearer and may do, which was not shown.
  let undecided: [[Int]]
  let front: [[Int]]
  let points: [Point]
  /// At the cheapest point, or at the nearest where none meets; missing where only one thing is scarce.
  let bottleneck: SummaryDocument.Bottleneck?
  let neighbours: [Neighbour]
  let output: String

  public init(
    _ report: CapacityReport, _ neighbours: [CapacityNeighbour], _ question: CapacityQuestion,
    output: String
  ) {
    scenario = question.scenario
    policy = question.policy
    groups = report.grid.groups.map {
      Group(title: $0.title, kind: $0.kind.rawValue, cost: $0.cost)
    }
    targets = report.targets.map {
      Target(
        metric: $0.metric, unit: $0.unit.text(currency: question.currency),
        relation: $0.limit.rawValue, target: $0.value)
    }
    cheapest = report.cheapest.map(\.point.counts)
    undecided = report.openRivals.map(\.point.counts)
    front = report.front.map(\.point.counts)
    bottleneck = question.bottleneck(in: report).map { SummaryDocument.Bottleneck($0) }
    points = report.entries.map { Self.point($0, report.targets) }
    self.neighbours = neighbours.map { Self.neighbour($0, report, question) }
    self.output = output
  }

  private static func point(_ entry: CapacityEntry, _ targets: [CapacityTarget]) -> Point {
    Point(
      counts: entry.point.counts, cost: entry.point.cost, replications: entry.replications,
      verdict: entry.verdict.rawValue, reason: entry.reason,
      targets: zip(targets, entry.bounds).map { target, bounds in
        Bounds(
          metric: target.metric, mean: bounds.value, safeBound: bounds.safe, bestBound: bounds.best,
          verdict: bounds.verdict.rawValue)
      })
  }

  private static func neighbour(
    _ neighbour: CapacityNeighbour, _ report: CapacityReport, _ question: CapacityQuestion
  ) -> Neighbour {
    let differences = zip(question.metrics, neighbour.differences).map {
      ($0.name, SummaryDocument.Number($1))
    }
    return Neighbour(
      group: report.grid.groups[neighbour.group].title, change: neighbour.change,
      counts: neighbour.point.counts, verdict: neighbour.verdict?.rawValue,
      differences: Dictionary(uniqueKeysWithValues: differences))
  }

  public func json() throws -> String { try JSONText.text(of: self) }
}
