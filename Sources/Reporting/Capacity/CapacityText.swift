import Foundation
import Studies

/// A sizing as a planner reads it.
public struct CapacityText {
  /// How many points a line names before it counts the rest.
  private static let named = 5

  private let report: CapacityReport
  private let neighbours: [CapacityNeighbour]
  private let question: CapacityQuestion

  public init(
    _ report: CapacityReport, _ neighbours: [CapacityNeighbour], _ question: CapacityQuestion
  ) {
    self.report = report
    self.neighbours = neighbours
    self.question = question
  }

  public func text() -> String {
    let count = report.entries.count
    var lines = [
      "\(question.scenario), policy \(question.policy): \(count) \(count == 1 ? "point" : "points"), "
        + "at most \(report.replications) replications each",
      "", costs(), "",
    ]
    lines += CapacityMap(report).lines()
    lines += report.cheapest.isEmpty ? noAnswer() : answer()
    lines += bottleneck() + rivals() + impossible()
    return (lines + neighbourLines()).joined(separator: "\n")
  }

  /// What was known when the search was interrupted: verdicts that stand, and points that are open.
  public func partialText() -> String {
    let open = report.entries.filter { $0.verdict == .undecided }.count
    var lines = [
      "\(question.scenario), policy \(question.policy): interrupted after \(report.replications) replications; \(open) of "
        + "\(report.entries.count) points are undecided, and what stands may not be the cheapest.",
      "",
    ]
    lines += CapacityMap(report).lines()
    lines += report.entries.filter { $0.verdict == .meets }.prefix(Self.named).map {
      "Meets every target: \(name(of: $0.point))."
    }
    return lines.joined(separator: "\n")
  }

  // MARK: The answer

  private func costs() -> String {
    if question.countsUnits { return "Every one costs 1: the fewest in all are looked for." }
    let costs = report.grid.groups.map { "\(Self.number($0.cost)) for each of \($0.title)" }
    return "Costs a day: \(costs.joined(separator: ", "))."
  }

  private func answer() -> [String] {
    let cheapest = report.cheapest
    var lines = ["Cheapest that meets every target: \(name(of: cheapest[0].point))."]
    lines += zip(report.targets, cheapest[0].bounds).map(line)
    lines.append(
      "With 95 % this and every other verdict hold at once, after \(cheapest[0].replications) replications here."
    )
    if cheapest.count > 1 {
      lines.append("As cheap: \(list(of: Array(cheapest.dropFirst()))).")
    }
    return lines
  }

  private func line(_ target: CapacityTarget, _ bounds: CapacityBounds) -> String {
    let metric = CapacityMetric(name: target.metric, unit: target.unit)
    let side = target.limit == .atMost ? "at most" : "at least"
    return
      "  \(target.metric) \(figure(metric, bounds.value)), \(side) \(figure(metric, bounds.safe)) "
      + "(\(target.limit.rawValue) \(figure(metric, target.value)))"
  }

  private func noAnswer() -> [String] {
    ["No point meets every target. The best bounds, each at its own point:"]
      + report.targets.enumerated().map { place, target in
        guard let nearest = report.nearest(to: place) else { return "  \(target.metric) no value" }
        return line(target, nearest.bounds[place]) + " at \(name(of: nearest.point))"
      }
  }

  private func bottleneck() -> [String] {
    question.bottleneck(in: report).map { ["Bottleneck there: \(BottleneckLines.text($0))"] } ?? []
  }

  private func rivals() -> [String] {
    let rivals = report.openRivals
    guard !rivals.isEmpty else { return [] }
    return ["May do, not shown: \(list(of: rivals)). A higher --at-most may tell."]
  }

  private func impossible() -> [String] {
    let impossible = report.entries.filter { $0.verdict == .impossible }
    guard let first = impossible.first else { return [] }
    return [
      "Impossible: \(impossible.count) of \(report.entries.count) points, such as \(name(of: first.point)): "
        + (first.reason ?? "")
    ]
  }

  // MARK: Neighbours

  private func neighbourLines() -> [String] {
    if neighbours.isEmpty { return [] }
    return ["", "One more or one fewer, each difference with its own 95 % interval:"]
      + neighbours.flatMap { neighbour in
        let count = neighbour.point.counts[neighbour.group]
        let title = report.grid.groups[neighbour.group].title
        var verdict = neighbour.verdict.map { words(for: $0) } ?? "outside what was varied"
        if neighbour.changesNothing {
          verdict += "; not one replication differs: \(binding(neighbour.group))"
        }
        return ["  \(title) \(count): \(verdict)"] + differences(neighbour)
      }
  }

  /// What binds where one more or one fewer of a group makes no difference.
  private func binding(_ group: Int) -> String {
    let title = report.grid.groups[group].title.split(separator: ".")
    guard let scarce = question.bottleneck(in: report)?.group,
      scarce != "\(title.first ?? "").\(title.last ?? "")"
    else { return "something else is the bottleneck" }
    return "\(scarce) is the bottleneck"
  }

  private func words(for verdict: CapacityVerdict) -> String {
    switch verdict {
    case .meets: "meets every target"
    case .fails: "fails"
    case .undecided: "undecided"
    case .impossible: "impossible"
    }
  }

  private func differences(_ neighbour: CapacityNeighbour) -> [String] {
    zip(question.metrics, neighbour.differences).map { metric, difference in
      "    \(metric.name) \(metric.text(difference: difference, currency: question.currency))"
    }
  }

  // MARK: Points

  private func name(of point: CapacityPoint) -> String {
    let counts = zip(report.grid.groups, point.counts).map { "\($0.title) \($1)" }
    return "\(counts.joined(separator: ", ")) (cost \(Self.number(point.cost)))"
  }

  private func list(of entries: [CapacityEntry]) -> String {
    let names = entries.prefix(Self.named).map { name(of: $0.point) }
    let rest = entries.count - names.count
    return names.joined(separator: "; ") + (rest > 0 ? "; and \(rest) more" : "")
  }

  private func figure(_ metric: CapacityMetric, _ value: Double?) -> String {
    metric.text(value, currency: question.currency)
  }

  private static func number(_ value: Double) -> String { String(format: "%.10g", value) }
}
