/// Columns of text for the terminal: the first ones flush left, those of figures flush right.
struct TextTable {
  private var rows: [[String]]
  private let leftColumns: Int

  /// - Parameter leftColumns: how many columns stand flush left.
  init(heading: [String], leftColumns: Int) {
    rows = [heading]
    self.leftColumns = leftColumns
  }

  mutating func append(_ row: [String]) {
    rows.append(row)
  }

  /// The lines, without blanks at their ends.
  func lines() -> [String] {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { column, text in
        let blanks = String(repeating: " ", count: widths[column] - text.count)
        return column < leftColumns ? text + blanks : blanks + text
      }
      return String(cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
    }
  }
}
