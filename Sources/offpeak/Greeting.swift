import Foundation
import Reporting
import Simulation
import Studies

/// What a planner sees after a run: the table, the files, and what to try next.
struct Greeting {
  let model: Model
  let summary: StudySummary
  let uncertain: UncertainSummary?
  let scenario: String
  let path: String

  func text() -> String {
    let plan = model.plan
    let period =
      plan.measuredDays % 7 == 0
      ? "\(plan.measuredDays / 7) weeks" : "\(plan.measuredDays) days"
    var lines = [
      "\(model.name): \(summary.replications) \(summary.replications == 1 ? "replication" : "replications")"
        + " of \(period) from \(plan.firstMeasuredDay), seed \(model.seed)",
      "",
      SummaryTable(summary, uncertain: uncertain, model: model).text(),
      "",
    ]
    lines += ComparisonLines(summary: summary, model: model).lines()
    lines += DisplacementLines(summary: summary).lines()
    if summary.replications == 1 {
      lines.append("One replication gives no interval: add --replications 20.")
    }
    let files = ResultFile.allCases.filter { $0.concerns(model) }
    lines.append("Files in \(path)/ (columns: results/README.md):")
    lines += files.map {
      "  " + $0.fileName.padding(toLength: 18, withPad: " ", startingAt: 0) + $0.meaning
    }
    lines += ["", "Next: \(next)"]
    return lines.joined(separator: "\n")
  }

  /// The next command to try: the same with four times the replications.
  private var next: String {
    var words = CommandLine.arguments
    if let asked = words.firstIndex(where: { $0.hasPrefix("--replications") }) {
      words.removeSubrange(asked...(words[asked].contains("=") ? asked : asked + 1))
    }
    words += ["--replications", "\(summary.replications * 4)"]
    let quoted = words.map { word in
      word.allSatisfy { $0.isLetter || $0.isNumber || "-_./=,:".contains($0) } ? word : "'\(word)'"
    }
    return quoted.joined(separator: " ") + "   (half the interval)"
  }
}
