import Foundation
import Studies

/// What was claimed beside what is simulated, for the terminal.
public struct ClaimLines {
  private let findings: [ClaimFinding]
  private let conditions: [ConditionFinding]
  private let source: String
  private let currency: String

  /// - Parameters:
  ///   - source: who claims it; empty where nobody is named.
  ///   - currency: the code of the scenario's currency.
  public init(
    _ findings: [ClaimFinding], conditions: [ConditionFinding], source: String, currency: String
  ) {
    self.findings = findings
    self.conditions = conditions
    self.source = source
    self.currency = currency
  }

  public func lines() -> [String] {
    let count = findings.first?.simulated.count ?? 0
    let claimed = source.isEmpty ? "Claimed" : "Claimed (\(source))"
    let sample = count == 1 ? "one replication, no interval" : "\(count) replications, paired"
    return ["\(claimed), and what is simulated (\(sample)):"] + table() + [""] + conditionLines()
  }

  private func table() -> [String] {
    var table = TextTable(heading: ["", "claimed", "simulated", "95 % interval"], leftColumns: 1)
    for finding in findings {
      let figures = ClaimFigures(claim: finding.claim, currency: currency)
      table.append([
        finding.claim.title, figures.claimed, figures.text(finding.simulated.value),
        figures.interval(of: finding.simulated),
      ])
    }
    let lines = table.lines()
    let width = lines.map(\.count).max() ?? 0
    let verdicts = [""] + findings.map { $0.verdict?.words ?? "" }
    return zip(lines, verdicts).map { trimmed("\(pad($0, width))  \($1)") }
  }

  // MARK: What would have to be true

  private func conditionLines() -> [String] {
    guard let first = conditions.first else { return [] }
    var lines = [
      "What would have to be true (\(first.replications) replications at each value, 95 % intervals):"
    ]
    var title: String?
    for condition in conditions {
      let figures = ClaimFigures(claim: condition.claim, currency: currency)
      if condition.claim.title != title {
        title = condition.claim.title
        lines.append("  \(condition.claim.title), \(figures.text(condition.target)) needs")
      }
      lines.append("    \(condition.path) \(answer(of: condition, figures))")
    }
    return lines + [""]
  }

  private func answer(of condition: ConditionFinding, _ figures: ClaimFigures) -> String {
    let number = ClaimFigures.number(of:)
    let (first, last) = (number(condition.range.lowerBound), number(condition.range.upperBound))
    func ends(_ low: Double?, _ high: Double?) -> String {
      "(\(low.map(number) ?? "below \(first)") … \(high.map(number) ?? "beyond \(last)"))"
        + condition.unit
    }
    let now = condition.written.map { "\($0) in the file" } ?? "not set in the file"
    switch condition.report?.outcome {
    case nil, .stopped: return "unknown: there is no interval at some value; \(now)"
    case .reached(let root, let low, let high, _):
      return "\(number(root)) \(ends(low, high)), \(now)"
    case .passed(let from, let to, let low, let high, _):
      return "between \(number(from)) and \(number(to)) \(ends(low, high)), \(now)"
    case .notReached(let parameter, let best, let isBelow):
      let isNear = best.interval?.contains(condition.target) == true
      return
        "no value from \(first) to \(last)\(condition.unit) \(isNear ? "surely does" : "does"): "
        + "\(isBelow ? "at most" : "at least") \(figures.text(best.value)) "
        + "(\(figures.interval(of: best))) at \(number(parameter))\(isNear ? ", which may be it" : ""), \(now)"
    }
  }
}

extension ClaimVerdict {
  /// As the terminal says it.
  var words: String {
    switch self {
    case .holds: "holds"
    case .undecided: "undecided"
    case .short: "short of it"
    case .beyond: "beyond it"
    case .otherWay: "the other way"
    case .below: "below it"
    case .above: "above it"
    }
  }
}
