import Studies

/// A check as it is read in the terminal.
public struct CheckTable: Sendable {
  private static let intervals =
    "Intervals hold over all looks: 95 % for the whole table (Holm) where something moved or is undecided, 90 % each where it is equivalent."

  private let report: CheckReport

  public init(_ report: CheckReport) {
    self.report = report
  }

  public func text() -> String {
    var lines = rows()
    lines.append("")
    if report.findings.contains(where: { $0.verdict != .same }) { lines.append(Self.intervals) }
    lines.append(report.scenarioSentence)
    if let advice = report.advice { lines.append(advice) }
    return (lines + [report.lastLine]).joined(separator: "\n")
  }

  private func rows() -> [String] {
    var table = TextTable(
      heading: CheckCells.headings, numbers: Set(CheckCells.numbers), names: 2)
    for finding in report.findings { table.append(report.cells(of: finding).texts) }
    return table.lines()
  }
}
