/// Columns of text for the terminal, aligned by the columns they take there; where the terminal is too narrow, a line for each
/// cell below its row's first ones.
struct TextTable {
  private var rows: [[String]]
  /// Columns that stand flush right.
  private let numbers: Set<Int>
  /// How many columns name a row.
  private let names: Int

  /// - Parameter leftColumns: how many columns stand flush left; they name the row.
  init(heading: [String], leftColumns: Int) {
    self.init(
      heading: heading, numbers: Set(leftColumns..<max(leftColumns, heading.count)),
      names: leftColumns)
  }

  /// - Parameters:
  ///   - numbers: places of the columns that stand flush right.
  ///   - names: how many of the first columns name a row.
  init(heading: [String], numbers: Set<Int>, names: Int) {
    rows = [heading]
    self.numbers = numbers
    self.names = names
  }

  mutating func append(_ row: [String]) {
    rows.append(row)
  }

  /// The lines, without blanks at their ends.
  ///
  /// - Parameter columns: of the terminal; nil for as many as it takes.
  func lines(within columns: Int? = Terminal.columns) -> [String] {
    let widths = rows[0].indices.map { column in
      rows.map { $0[column].displayWidth }.max() ?? 0
    }
    let width = widths.reduce(0, +) + 2 * (widths.count - 1)
    if let columns, width > columns { return narrowLines() }
    return rows.map { row in
      let cells = row.enumerated().map { column, text in
        numbers.contains(column) ? right(text, widths[column]) : pad(text, widths[column])
      }
      return trimmed(cells.joined(separator: "  "))
    }
  }

  /// The names of a row on a line, then each cell with its heading.
  private func narrowLines() -> [String] {
    let headings = rows[0]
    let width = headings[names...].map(\.displayWidth).max() ?? 0
    return rows.dropFirst().flatMap { row -> [String] in
      let title = row[..<names].filter { !$0.isEmpty }.joined(separator: "  ")
      return [title]
        + zip(headings, row).dropFirst(names).filter { !$0.1.isEmpty }.map {
          "  \(pad($0.0, width))  \($0.1)"
        }
    }
  }
}
