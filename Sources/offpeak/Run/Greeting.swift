import Foundation
import Reporting
import Simulation
import Studies

/// What a planner sees after a run: the table, the files, and what to try next.
struct Greeting {
  let model: Model
  let outcome: RunOutcome
  let trends: [RemainingTrend]
  /// The number of the replication, where one was run alone.
  let onlyReplication: Int?
  let path: String

  private var summary: StudySummary { outcome.summary }

  func text() -> String {
    let plan = model.plan
    let period =
      plan.measuredDays % 7 == 0
      ? "\(plan.measuredDays / 7) weeks" : "\(plan.measuredDays) days"
    var lines = [
      "\(model.name): \(replications)"
        + " of \(period) from \(plan.firstMeasuredDay), seed \(model.seed)",
      "",
      SummaryTable(summary, uncertain: outcome.uncertain, trends: trends, model: model).text(),
      "",
    ]
    lines += trends.map { "(drifts) \(TrendLine($0, model: model).text)" }
    lines += BottleneckLines(summary: summary).lines()
    lines += ComparisonLines(summary: summary, model: model).lines()
    lines += DisplacementLines(summary: summary, currency: model.currency.code).lines()
    lines += ExperimentLines(outcome.experiments, model: model).lines()
    lines += FairnessLines(model: model, names: summary.names).lines()
    lines += claimLines()
    lines += AssumptionLines(model: model).lines()
    if summary.replications == 1, onlyReplication == nil {
      lines.append("One replication gives no interval: add --replications 20.")
    }
    lines.append("Files in \(path)/ (columns: results/README.md):")
    lines += outcome.files.map {
      "  " + $0.fileName.padding(toLength: 18, withPad: " ", startingAt: 0) + $0.meaning
    }
    lines += ["", "Next: \(next)"]
    return lines.joined(separator: "\n")
  }

  /// Empty where the scenario is no case.
  private func claimLines() -> [String] {
    guard let claimed = outcome.claimed else { return [] }
    return ClaimLines(
      claimed.findings, conditions: claimed.conditions, source: claimed.source,
      currency: model.currency.code
    ).lines()
  }

  private var replications: String {
    if let onlyReplication { return "replication \(onlyReplication) alone" }
    let count = summary.replications
    return "\(count) \(count == 1 ? "replication" : "replications")"
  }

  /// The next command to try: the same with four times the replications, or with all of them.
  private var next: String {
    var words = CommandLine.arguments.filter { $0 != "--trace" }
    for option in ["--replications", "--only-replication"] {
      guard let asked = words.firstIndex(where: { $0.hasPrefix(option) }) else { continue }
      words.removeSubrange(asked...(words[asked].contains("=") ? asked : asked + 1))
    }
    if onlyReplication != nil { return quoted(words) + "   (all replications, with intervals)" }
    words += ["--replications", "\(summary.replications * 4)"]
    return quoted(words) + "   (half the interval)"
  }

  private func quoted(_ words: [String]) -> String {
    let quoted = words.map { word in
      word.allSatisfy { $0.isLetter || $0.isNumber || "-_./=,:".contains($0) } ? word : "'\(word)'"
    }
    return quoted.joined(separator: " ")
  }
}
