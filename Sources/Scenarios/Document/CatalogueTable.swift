/// A catalogue in a table: `services: {from: catalogue.csv}`, one row a SKU.
///
/// The columns `category`, `group` and `sku` are the three levels; every other heading is the key of a service, with
/// dots for keys within keys (`needs.bay`, `buffer.after`). An empty cell leaves the key out; a cell that begins with a
/// brace or a bracket is YAML. The table becomes the mapping that the scenario would hold itself, and is checked as that.
enum CatalogueTable {
  private static let levels = ["category", "group", "sku"]

  /// The document with the table in the place of the `from`.
  static func included(in document: DocumentNode, beside file: String) throws(Flaw) -> DocumentNode
  {
    guard let (source, table) = source(in: document, beside: file),
      case .mapping(var entries) = document.content,
      let place = entries.firstIndex(where: { $0.key == "services" })
    else { return document }
    let text: String
    do {
      text = try ScenarioFile.text(at: table)
    } catch {
      // What cannot be read is a problem of the line that names it; a broken line is one of the table.
      if error.kind == .notUTF8 {
        throw Flaw(.notUTF8, at: Place(line: error.place.line, column: 1, path: "", file: table))
      }
      throw Flaw(error.kind, at: source.place("services.from"))
    }
    let services = try mapping(of: CSVTable(text, file: table), in: table, at: source)
    let old = entries[place]
    entries[place] = DocumentNode.Entry(
      key: old.key, line: old.line, column: old.column, value: services)
    return DocumentNode(
      line: document.line, column: document.column, content: .mapping(entries))
  }

  /// The place that names a table, and the table's path.
  static func source(
    in document: DocumentNode, beside file: String
  ) -> (place: DocumentNode, path: String)? {
    guard case .mapping(let entries) = document.content,
      let services = entries.first(where: { $0.key == "services" }),
      case .mapping(let inner) = services.value.content, inner.count == 1,
      inner[0].key == "from", case .scalar(let name, _) = inner[0].value.content
    else { return nil }
    return (inner[0].value, path(of: name, beside: file))
  }

  /// A path within the folder of the scenario, or an absolute one.
  static func path(of name: String, beside file: String) -> String {
    guard !name.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return name }
    return file[...slash] + name
  }

  private static func mapping(
    of table: CSVTable, in file: String, at source: DocumentNode
  ) throws(Flaw) -> DocumentNode {
    guard let headings = table.rows.first else {
      throw Flaw(
        .noHeading(levels[0], known: []), at: Place(line: 1, column: 1, path: "", file: file))
    }
    let columns = try columns(of: headings, file)
    let root = Branch(file: file, line: source.line, column: source.column)
    for row in table.rows.dropFirst() {
      guard row.count == headings.count else {
        throw Flaw(
          .wrongCellCount(row.count, expected: headings.count),
          at: Place(line: row[0].line, column: row[0].column, path: "", file: file))
      }
      try add(row, headings, columns, to: root)
    }
    return root.node
  }

  /// Where the three levels stand.
  private static func columns(of headings: [CSVTable.Cell], _ file: String) throws(Flaw) -> [Int] {
    for (number, heading) in headings.enumerated() {
      let isTwice = headings.enumerated().contains { other, known in
        other < number && known.text == heading.text
          || heading.text.hasPrefix(known.text + ".")
      }
      if isTwice {
        throw Flaw(
          .headingTwice(heading.text),
          at: Place(line: heading.line, column: heading.column, path: "", file: file))
      }
    }
    var columns: [Int] = []
    for level in levels {
      guard let column = headings.firstIndex(where: { $0.text == level }) else {
        throw Flaw(
          .noHeading(level, known: headings.map(\.text)),
          at: Place(line: 1, column: 1, path: "", file: file))
      }
      columns.append(column)
    }
    return columns
  }

  private static func add(
    _ row: [CSVTable.Cell], _ headings: [CSVTable.Cell], _ columns: [Int], to root: Branch
  ) throws(Flaw) {
    var branch = root
    for (level, column) in zip(levels, columns) {
      let cell = row[column]
      guard !cell.text.isEmpty else {
        throw Flaw(
          .noCell(level),
          at: Place(line: cell.line, column: cell.column, path: "", file: root.file))
      }
      if level == "sku", branch.has(cell.text) {
        throw Flaw(
          .repeatedKeys([cell.text]),
          at: Place(line: cell.line, column: cell.column, path: "", file: root.file))
      }
      branch = branch.inner(cell.text, at: cell)
    }
    for (number, heading) in headings.enumerated()
    where !columns.contains(number) && !row[number].text.isEmpty {
      var leaf = branch
      let keys = heading.text.split(separator: ".").map(String.init)
      for key in keys.dropLast() { leaf = leaf.inner(key, at: heading) }
      leaf.set(keys.last ?? "", heading, try value(row[number], root.file))
    }
  }

  private static func value(_ cell: CSVTable.Cell, _ file: String) throws(Flaw) -> DocumentNode {
    guard cell.text.hasPrefix("{") || cell.text.hasPrefix("[") else {
      return DocumentNode(
        line: cell.line, column: cell.column, content: .scalar(cell.text, isPlain: true),
        file: file)
    }
    do {
      return try DocumentReader.document(in: cell.text).standing(at: cell, in: file)
    } catch {
      throw Flaw(
        error.kind,
        at: Place(line: cell.line, column: cell.column, path: error.place.path, file: file))
    }
  }

  /// A mapping that grows row by row.
  private final class Branch {
    let file: String
    private let line: Int
    private let column: Int
    private var keys:
      [(key: String, line: Int, column: Int, branch: Branch?, leaf: DocumentNode?)] =
        []
    private var places: [String: Int] = [:]

    init(file: String, line: Int, column: Int) {
      self.file = file
      self.line = line
      self.column = column
    }

    func has(_ key: String) -> Bool { places[key] != nil }

    func inner(_ key: String, at cell: CSVTable.Cell) -> Branch {
      if let place = places[key], let known = keys[place].branch { return known }
      let branch = Branch(file: file, line: cell.line, column: cell.column)
      places[key] = keys.count
      keys.append((key, cell.line, cell.column, branch, nil))
      return branch
    }

    func set(_ key: String, _ heading: CSVTable.Cell, _ value: DocumentNode) {
      places[key] = keys.count
      keys.append((key, heading.line, heading.column, nil, value))
    }

    var node: DocumentNode {
      DocumentNode(
        line: line, column: column,
        content: .mapping(
          keys.map { entry in
            DocumentNode.Entry(
              key: entry.key, line: entry.line, column: entry.column,
              value: entry.leaf ?? entry.branch!.node, file: file)
          }), file: file)
    }
  }
}

extension DocumentNode {
  /// The same, all of it at the place of a cell.
  fileprivate func standing(at cell: CSVTable.Cell, in file: String) -> DocumentNode {
    let moved: Content =
      switch content {
      case .scalar: content
      case .list(let nodes): .list(nodes.map { $0.standing(at: cell, in: file) })
      case .mapping(let entries):
        .mapping(
          entries.map {
            Entry(
              key: $0.key, line: cell.line, column: cell.column,
              value: $0.value.standing(at: cell, in: file), file: file)
          })
      }
    return DocumentNode(line: cell.line, column: cell.column, content: moved, file: file)
  }
}
