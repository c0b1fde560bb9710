import Foundation
import Metrics
import Simulation
import Statistics
import Studies

/// What a planner sees of a sweep in the terminal: the figures that matter most of the first cells, or the front where
/// two objectives were named.
public struct SweepListing: Sendable {
  /// The most lines of the table.
  private static let mostLines = 20
  /// Of the figures a run shows, those a sweep has room for.
  private static let narrow = ["bookings_per_week", "conversion", "contribution_per_week"]

  private let paths: [String]
  private let figures: [SummaryTable.Row]
  private var shown: [[String]] = []
  private var heading: [String]
  private var total = 0
  /// How many days a week cells open, as far as they differ.
  private var openDays: [Double] = []
  private var file = SweepFile.sweep.fileName
  /// What is said below the table.
  private var remarks: [String] = []

  public init(plan: SweepPlan, model: Model) {
    paths = plan.paths
    let rows = SummaryTable.rows(for: model)
    let chosen = rows.filter { Self.narrow.contains($0.metric) }
    figures = chosen.isEmpty ? Array(rows.prefix(3)) : chosen
    heading = ["cell"] + plan.paths + ["policy"] + figures.map(\.title) + ["bottleneck"]
  }

  public mutating func append(_ swept: SweptCell) {
    for (policy, name) in swept.policies.enumerated() {
      total += 1
      guard shown.count < Self.mostLines else { continue }
      let texts = figures.map { figure in
        Self.text(swept.levels[policy].first { $0.metric == figure.metric })
      }
      let scarce = swept.scarce[policy].map {
        "\($0.group) \(SummaryTable.format($0.load.value, .share))"
      }
      shown.append(
        ["\(swept.cell.number)"] + swept.cell.values + [name] + texts + [scarce ?? "–"])
      if let change = change(of: swept, policy) { shown.append(change) }
    }
    let open = swept.level(of: swept.policies[0], metric: "open_days_per_week")?.estimate.value
    if let open, !openDays.contains(open) { openDays.append(open) }
  }

  /// A line with what is more or less than in the first cell, paired; nil for that cell.
  private func change(of swept: SweptCell, _ policy: Int) -> [String]? {
    let changes = figures.map { figure -> String in
      guard let place = swept.levels[policy].firstIndex(where: { $0.metric == figure.metric }),
        let change = swept.afterFirst[policy][place]
      else { return "" }
      return Self.text(change, swept.levels[policy][place].unit, signed: true)
    }
    if changes.allSatisfy(\.isEmpty) { return nil }
    return [""] + paths.map { _ in "" } + ["less cell 1"] + changes + [""]
  }

  /// Shows the front in the place of the first cells.
  mutating func show(_ candidates: SweepCandidates) {
    let found = candidates.front()
    heading = ["cell"] + paths + ["policy"] + candidates.objectives.map(\.text)
    file = SweepFile.pareto.fileName
    total = found.front.count
    shown = found.front.prefix(Self.mostLines).map { place in
      let candidate = candidates.all[place]
      return ["\(candidate.cell.number)"] + candidate.cell.values + [candidate.policy]
        + candidate.levels.map(Self.text)
    }
    let unsure = found.front.count { !found.overlapping($0).isEmpty }
    let near = candidates.all.indices.count {
      found.isDominated[$0] == true && !found.overlapping($0).isEmpty
    }
    remarks = [
      "",
      "\(total) of \(candidates.all.count) are bettered by no other, going by their means. Means are a sample: of these",
      "\(unsure) cannot be told from a neighbour by the intervals, and \(near) that are bettered cannot be told from one of",
      "them (\(file): overlaps); more replications may.",
    ]
  }

  /// The table as lines of text.
  public func lines() -> [String] {
    var table = TextTable(heading: heading, leftColumns: paths.count + 2)
    for row in shown { table.append(row) }
    let more = total > shown.count ? ["… and \(total - shown.count) more in \(file)"] : []
    let paired =
      shown.contains { $0.contains("less cell 1") }
      ? ["", "less cell 1: the same policy there, paired by replication."] : []
    return table.lines() + more + remarks + paired + remarkOnOpenDays
  }

  /// A value and how far its 95 % interval reaches, or where it ends if the value is far from its middle.
  private static func text(_ level: StudySummary.Level?) -> String {
    guard let level else { return "–" }
    return text(level.estimate, level.unit, signed: false)
  }

  private static func text(_ estimate: Estimate, _ unit: MetricUnit, signed: Bool) -> String {
    let value = SummaryTable.format(estimate.value, unit, signed: signed)
    guard let interval = estimate.interval else { return value }
    let reach = (interval.upperBound - interval.lowerBound) / 2
    let middle = interval.lowerBound + reach
    // A share near 0 or 1 would seem to reach beyond: its ends say more.
    if let own = estimate.value, (own - middle).magnitude > reach / 4 {
      let ends = [interval.lowerBound, interval.upperBound].map {
        SummaryTable.format($0, unit, signed: signed)
      }
      return "\(value) (\(ends[0]) … \(ends[1]))"
    }
    let plain = SummaryTable.format(reach, unit, signed: signed)
    return "\(value) ± \(plain.hasPrefix("+") ? String(plain.dropFirst()) : plain)"
  }

  private var remarkOnOpenDays: [String] {
    guard let fewest = openDays.min(), let most = openDays.max(), fewest < most else { return [] }
    return [
      "",
      String(
        format:
          "Cells open on %.1f to %.1f days a week: compare figures a week; those a day (%@) are of open days.",
        fewest, most, "bookings_per_day"),
    ]
  }
}
