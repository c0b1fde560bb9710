import Studies

/// A check as Markdown, for a comment on a pull request or the summary of a job.
public struct CheckMarkdown: Sendable {
  /// Ends with an empty line, so that another can follow.
  public let text: String

  public init(_ report: CheckReport) {
    let headings = CheckCells.headings
    let rules = headings.indices.map { CheckCells.numbers.contains($0) ? "---:" : "---" }
    let rows = [headings, rules] + report.findings.map { Self.cells(of: $0, in: report) }
    let lines =
      ["### offpeak check: \(report.scenario), \(report.counts)", ""]
      + rows.map { "| " + $0.joined(separator: " | ") + " |" }
      + ["", Self.escaped(report.scenarioSentence + " " + report.lastLine), "", ""]
    text = lines.joined(separator: "\n")
  }

  /// That there was no usable baseline.
  public init(scenario: String, problem: String) {
    text = "### offpeak check: \(scenario), not checked\n\n\(Self.escaped(problem))\n\n"
  }

  private static func cells(of finding: CheckFinding, in report: CheckReport) -> [String] {
    let isBold = report.fails(finding)
    return report.cells(of: finding).texts.map { text in
      let text = escaped(text)
      return isBold && !text.isEmpty ? "**\(text)**" : text
    }
  }

  /// What would be read as Markdown is read as itself.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for letter in text {
      if "\\|*_`<>[]".contains(letter) { escaped.append("\\") }
      escaped.append(letter)
    }
    return escaped
  }
}
