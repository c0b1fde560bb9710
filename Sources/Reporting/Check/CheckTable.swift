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
    let rows =
      [CheckCells.headings] + report.findings.map { report.cells(of: $0).texts }
    let widths = CheckCells.headings.indices.map { column in
      rows.map { $0[column].count }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.indices.map { column in
        let blanks = String(repeating: " ", count: widths[column] - row[column].count)
        return CheckCells.numbers.contains(column) ? blanks + row[column] : row[column] + blanks
      }
      return String(cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
    }
  }
}
