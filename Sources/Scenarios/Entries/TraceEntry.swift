/// A table of visits that are replayed, with the place of every cell.
struct TraceEntry: Sendable {
  struct Row: Sendable {
    let time: Located<String>
    /// Nil where the log does not say it.
    let service: Located<String>?
    let channel: Located<String>?
  }

  /// The file of the table; nil where it stands in the scenario itself.
  let file: String?
  let rows: [Row]
  /// What is wrong with other rows.
  let flaws: [Flaw]
  let place: Place

  private static let columns = ["time", "service", "channel"]

  /// A path, which has been replaced by the text of the file that it names.
  static let shape = Shape<TraceEntry>(schema: form.schema) { node, path, reading in
    guard case .scalar(let text, _) = node.content else {
      reading.note(.notAText(found: node.summary, form), at: node.place(path))
      return nil
    }
    do throws(Flaw) {
      let table = try CSVTable(text, file: node.file ?? "")
      return try entry(of: table, at: node, path)
    } catch {
      reading.note(error.kind, at: node.file == nil ? node.place(path) : error.place)
      return nil
    }
  }

  private static let form = ValueForm("the path of a table", like: "visits.csv")

  private static func entry(
    of table: CSVTable, at node: DocumentNode, _ path: String
  ) throws(Flaw) -> TraceEntry {
    func place(_ cell: CSVTable.Cell) -> Place {
      node.file == nil
        ? node.place(path)
        : Place(line: cell.line, column: cell.column, path: "", file: node.file)
    }
    let headings = table.rows.first ?? []
    let top = Place(line: 1, column: 1, path: "", file: node.file)
    for heading in headings where !columns.contains(heading.text) {
      throw Flaw(.unknown("column", heading.text, known: columns), at: place(heading))
    }
    for (number, heading) in headings.enumerated()
    where headings.prefix(number).contains(where: { $0.text == heading.text }) {
      throw Flaw(.headingTwice(heading.text), at: place(heading))
    }
    func column(_ name: String) -> Int? { headings.firstIndex { $0.text == name } }
    guard let time = column("time") else {
      throw Flaw(.noHeading("time", known: headings.map(\.text)), at: top)
    }
    var rows: [Row] = []
    var flaws: [Flaw] = []
    for cells in table.rows.dropFirst() {
      guard cells.count == headings.count else {
        flaws.append(
          Flaw(.wrongCellCount(cells.count, expected: headings.count), at: place(cells[0])))
        continue
      }
      func text(_ column: Int?) -> Located<String>? {
        guard let column, !cells[column].text.isEmpty else { return nil }
        return Located(value: cells[column].text, place: place(cells[column]))
      }
      rows.append(
        Row(
          time: Located(value: cells[time].text, place: place(cells[time])),
          service: text(column("service")), channel: text(column("channel"))))
    }
    return TraceEntry(file: node.file, rows: rows, flaws: flaws, place: node.place(path))
  }
}
