/// A table of comma-separated values (RFC 4180) with the place of every cell.
struct CSVTable {
  struct Cell {
    let text: String
    let line: Int
    let column: Int
  }

  let rows: [[Cell]]

  /// Reads a text; lines without any character are passed over.
  init(_ text: String, file: String) throws(Flaw) {
    var scanner = Scanner(text, file: file)
    var rows: [[Cell]] = []
    while let row = try scanner.nextRow() {
      if row.count > 1 || !row[0].text.isEmpty { rows.append(row) }
    }
    self.rows = rows
  }

  private struct Scanner {
    private let scalars: [Unicode.Scalar]
    private let file: String
    private var next = 0
    private var line = 1
    private var column = 1

    init(_ text: String, file: String) {
      var scalars = Array(text.unicodeScalars)
      if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
      self.scalars = scalars
      self.file = file
    }

    mutating func nextRow() throws(Flaw) -> [Cell]? {
      guard next < scalars.count else { return nil }
      var row = [try cell()]
      while next < scalars.count, scalars[next] == "," {
        advance()
        row.append(try cell())
      }
      if next < scalars.count, scalars[next] == "\r" { advance() }
      if next < scalars.count { advance() }
      return row
    }

    private mutating func cell() throws(Flaw) -> Cell {
      let place = Place(line: line, column: column, path: "", file: file)
      var text = String.UnicodeScalarView()
      guard next < scalars.count, scalars[next] == "\"" else {
        while next < scalars.count, !isEnd(scalars[next]) {
          if scalars[next] == "\"" { throw Flaw(.quoteInside, at: place) }
          text.append(advance())
        }
        return Cell(text: String(text).trimmed, line: place.line, column: place.column)
      }
      advance()
      while true {
        guard next < scalars.count else { throw Flaw(.openQuote, at: place) }
        let scalar = advance()
        if scalar != "\"" {
          text.append(scalar)
        } else if next < scalars.count, scalars[next] == "\"" {
          text.append(advance())
        } else {
          break
        }
      }
      guard next == scalars.count || isEnd(scalars[next]) else {
        throw Flaw(.quoteInside, at: place)
      }
      return Cell(text: String(text).trimmed, line: place.line, column: place.column)
    }

    private func isEnd(_ scalar: Unicode.Scalar) -> Bool {
      if scalar == "\r" { return next + 1 == scalars.count || scalars[next + 1] == "\n" }
      return scalar == "," || scalar == "\n"
    }

    @discardableResult
    private mutating func advance() -> Unicode.Scalar {
      let scalar = scalars[next]
      next += 1
      column += 1
      if scalar == "\n" {
        line += 1
        column = 1
      }
      return scalar
    }
  }
}

extension String {
  /// Without blanks at both ends.
  fileprivate var trimmed: String {
    String(drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
