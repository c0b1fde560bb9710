/// The first difference for the terminal.
extension TraceComparison {
  /// What is different, in a table of the columns, under the events before it; empty where the traces are equal.
  public func text() -> String {
    guard let first = old ?? new else { return "" }
    var lines = [heading(first)]
    if !before.isEmpty {
      lines += ["", "Equal before it:"]
      let width = before.map(number).map(\.count).max() ?? 0
      lines += before.map { "  \(pad(number($0), width))  \($0.text)" }
    }
    return (lines + [""] + table()).joined(separator: "\n")
  }

  private func heading(_ first: TraceRow) -> String {
    if new == nil { return "The new trace ends where the old one goes on with \(place(first))." }
    if old == nil { return "The old trace ends where the new one goes on with \(place(first))." }
    return "The first difference is \(place(first))."
  }

  private func place(_ row: TraceRow) -> String {
    "event \(number(row)) of policy \(row.policy), replication \(row[1])"
  }

  private func number(_ row: TraceRow) -> String { row[2] }

  /// A line for each column that one of the two fills, marked where both are there and differ.
  private func table() -> [String] {
    let columns = ResultFile.trace.columns.map(\.name)
    var rows = [["", "old", "new", ""]]
    for (place, column) in columns.enumerated() {
      let cells = [old, new].map { $0?[place] ?? "" }
      if cells == ["", ""] { continue }
      let differs = old != nil && new != nil && cells[0] != cells[1]
      rows.append([column] + cells + [differs ? "differs" : ""])
    }
    let widths = (0..<3).map { column in rows.map { $0[column].displayWidth }.max() ?? 0 }
    return rows.map { row in
      let line = zip(row, widths).map(pad).joined(separator: "  ") + "  " + row[3]
      return "  " + String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}
