import Foundation
import Metrics
import Simulation
import Statistics
import Studies

/// The table a planner reads in the terminal.
public struct SummaryTable: Sendable {
  /// A metric that is worth a line.
  struct Row {
    let metric: String
    let title: String
  }

  private let summary: StudySummary
  private let uncertain: UncertainSummary?
  private let tolerance: Double
  private let rows: [Row]
  /// Metrics that still rise or fall, whose verdicts are none before they have settled.
  private let drifting: Set<String>

  public init(
    _ summary: StudySummary, uncertain: UncertainSummary?, trends: [RemainingTrend] = [],
    model: Model
  ) {
    drifting = Set(trends.map(\.metric))
    self.summary = summary
    self.uncertain = uncertain
    tolerance = model.plan.tolerance
    rows = SummaryTable.rows(for: model)
  }

  /// The metrics that matter most to a planner, in their order.
  static func rows(for model: Model) -> [Row] {
    let metrics = PrimaryMetrics.all(of: model)
    var rows: [Row] = []
    if !model.segments.isEmpty {
      rows = [
        Row(metric: "bookings_per_week", title: "bookings a week"),
        Row(metric: "conversion", title: "conversion"),
        Row(metric: "booked_utilization", title: "booked utilization"),
        Row(metric: "busy_utilization", title: "busy utilization"),
      ]
      if let window = model.windows.first(where: { $0.name == "peak" }) ?? model.windows.first {
        rows.append(
          Row(
            metric: "\(window.name)_booked_utilization",
            title: "booked utilization, \(window.name)"))
      }
      rows.append(
        Row(
          metric: "contribution_per_week",
          title: "contribution a week, \(model.currency.code)"))
      rows += loyaltyRows(among: metrics.map(\.name))
    }
    for queue in model.queues {
      rows += [
        Row(metric: "\(queue.name).mean_wait", title: "mean wait, \(queue.name), min"),
        queue.stages.count > 1
          ? Row(
            metric: "\(queue.name).waits_per_customer", title: "waits a customer, \(queue.name)")
          : Row(metric: "\(queue.name).share_waiting", title: "share that waits, \(queue.name)"),
        Row(metric: "\(queue.name).mean_queue_length", title: "queue length, \(queue.name)"),
        Row(metric: "\(queue.name).share_leaving", title: "share that leaves, \(queue.name)"),
      ]
    }
    for name in model.plan.primaryMetrics where !rows.contains(where: { $0.metric == name }) {
      let unit = metrics.first { $0.name == name }?.unit
      let isNamed = unit.map { [.share, .perDay, .perWeek].contains($0) } ?? true
      rows.append(
        Row(
          metric: name,
          title: isNamed ? name : "\(name), \(unit!.text(currency: model.currency.code))"))
    }
    return rows
  }

  /// What comes after a service, as far as the scenario knows of it.
  private static func loyaltyRows(among known: [String]) -> [Row] {
    [
      Row(metric: "mean_satisfaction", title: "satisfaction, points"),
      Row(metric: "complaint_rate", title: "complaints of the served"),
      Row(metric: "nps", title: "net promoter score, points"),
      Row(metric: "repeat_rate", title: "come again"),
      Row(metric: "later_visits_per_day", title: "later visits a day"),
      Row(metric: "induced_visits_per_day", title: "visits by assumed reach a day"),
    ].filter { known.contains($0.metric) }
  }

  /// The table as lines of text; on a narrow terminal each difference stands below its level.
  public func text() -> String { text(within: Terminal.columns) }

  func text(within columns: Int?) -> String {
    let levels = summary.names.indices.map { summary.levels(of: $0) }
    let comparisons = summary.names.indices.map { $0 == 0 ? [] : summary.comparisons(of: $0) }
    let hasPolicies = summary.names.count > 1
    let layout = Layout(
      title: rows.map(\.title.displayWidth).max() ?? 0,
      name: summary.titles.map(\.displayWidth).max() ?? 0, hasPolicies: hasPolicies,
      columns: columns)
    var lines = layout.isNarrow ? [] : [layout.heading]
    for row in rows {
      if layout.isNarrow { lines.append(row.title) }
      for (policy, name) in summary.titles.enumerated() {
        guard let level = levels[policy].first(where: { $0.metric == row.metric }) else { continue }
        let comparison = comparisons[policy].first { $0.metric == row.metric }
        let own =
          right(Self.format(level.estimate.value, level.unit), 9) + "  "
          + pad(interval(level.estimate, level.unit, signed: false), 21)
        let difference = comparison.map { text(of: $0, row, level.unit) }
        lines += layout.lines(
          title: policy == 0 ? row.title : "", name: name, level: own, difference: difference)
        if let wide = widened(level, policy, comparison, indent: layout.indent) {
          lines.append(wide)
        }
      }
    }
    return lines.joined(separator: "\n")
  }

  /// A paired difference with its interval and verdict.
  private func text(of comparison: Comparison, _ row: Row, _ unit: MetricUnit) -> String {
    let difference = comparison.difference
    var line = right(Self.format(difference.value, unit, signed: true), 10)
    line += "  " + pad(interval(difference, unit, signed: true), 21)
    line += "  " + (comparison.verdict.map { words(for: $0, comparison) } ?? "")
    if comparison.family == .exploratory, comparison.verdict != nil { line += " *" }
    if comparison.verdict != nil, drifting.contains(row.metric) { line += " (drifts)" }
    return line
  }

  /// Where the cells of the table stand.
  private struct Layout {
    let title: Int
    let name: Int
    let hasPolicies: Bool
    let isNarrow: Bool
    private let columns: Int?

    init(title: Int, name: Int, hasPolicies: Bool, columns: Int?) {
      self.title = title
      self.name = name
      self.hasPolicies = hasPolicies
      self.columns = columns
      let width = title + name + (hasPolicies ? 80 : 36)
      isNarrow = columns.map { width > $0 } ?? false
    }

    var indent: Int { isNarrow ? name + 4 : title + name + 2 }

    var heading: String {
      let own =
        pad("", title) + "  " + pad("", name) + "  " + right("mean", 9) + "  "
        + pad("95 % interval", 21)
      return trimmed(
        own
          + (hasPolicies
            ? "  " + right("difference", 10) + "  " + pad("95 % interval, paired", 22) : ""))
    }

    /// A difference below its level; the verdict below that where there is no room for it.
    private func narrow(_ difference: String) -> [String] {
      let figures = String(difference.prefix(33))
      let verdict = String(difference.dropFirst(35))
      let line = "    \(difference)"
      guard let columns, line.displayWidth > columns, !verdict.isEmpty else {
        return [trimmed(line)]
      }
      return [trimmed("    \(figures)"), "      \(verdict)"]
    }

    func lines(title text: String, name: String, level: String, difference: String?) -> [String] {
      if isNarrow {
        return [trimmed("  \(pad(name, self.name))  \(level)")]
          + (difference.map(narrow) ?? [])
      }
      let own = pad(text, title) + "  " + pad(name, self.name) + "  " + level
      return [trimmed(own + (difference.map { "  " + $0 } ?? ""))]
    }
  }

  /// The same intervals with the errors of uncertain parameters, below.
  private func widened(
    _ level: StudySummary.Level, _ policy: Int, _ comparison: Comparison?, indent: Int
  ) -> String? {
    guard let uncertain, let own = uncertain.interval(of: level, policy: policy) else { return nil }
    var line = right("with parameters", indent) + "  " + pad("", 9)
    line += "  " + pad(text(of: own, level.unit, signed: false), 21)
    if let difference = comparison.flatMap({ uncertain.interval(of: $0) }) {
      line += "  " + pad("", 10) + "  " + text(of: difference, level.unit, signed: true)
    }
    return trimmed(line)
  }

  private func words(for verdict: Comparison.Verdict, _ comparison: Comparison) -> String {
    switch verdict {
    case .same, .better, .worse, .higher, .lower: verdict.rawValue
    case .noDifference: "no difference beyond \(String(format: "%g", tolerance * 100)) %"
    case .undecided:
      comparison.moreReplications.map { "undecided: about \($0) more replications" } ?? "undecided"
    }
  }

  private func interval(_ estimate: Estimate, _ unit: MetricUnit, signed: Bool) -> String {
    estimate.interval.map { text(of: $0, unit, signed: signed) } ?? ""
  }

  private func text(
    of interval: ClosedRange<Double>, _ unit: MetricUnit, signed: Bool
  ) -> String {
    "\(Self.format(interval.lowerBound, unit, signed: signed)) … "
      + Self.format(interval.upperBound, unit, signed: signed)
  }

  /// Shares in percent, their differences in percentage points, money in the scenario's currency.
  static func format(_ value: Double?, _ unit: MetricUnit, signed: Bool = false) -> String {
    guard let value else { return "–" }
    let sign = signed && value >= 0 ? "+" : ""
    let text =
      switch unit {
      case .share: String(format: signed ? "%.1f pp" : "%.1f %%", value * 100)
      case .perDay, .perWeek, .days: String(format: "%.1f", value)
      case .minutes, .customers: String(format: "%.2f", value)
      case .points: String(format: "%.1f", value)
      case .currency, .currencyPerHour, .currencyPerDay, .currencyPerWeek, .currencyPerMonth,
        .currencyPerShift,
        .stars:
        String(format: "%.2f", value)
      }
    // What rounds to nothing has no sign.
    if text.hasPrefix("-"), !text.contains(where: { "123456789".contains($0) }) {
      return (signed ? "+" : "") + text.dropFirst()
    }
    return sign + text
  }
}
