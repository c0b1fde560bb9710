import Foundation
import Testing

/// A CSV file as it is read back. The scenarios of these tests need no quotes.
struct Table {
  struct Row {
    fileprivate let places: [String: Int]
    let cells: [Substring]

    /// Empty, and an issue, if there is no such column.
    subscript(column: String) -> Substring {
      guard let place = places[column], place < cells.count else {
        Issue.record("There is no cell \(column) in \(text).")
        return ""
      }
      return cells[place]
    }

    func count(_ column: String) -> Int { whole(self[column], column) }

    /// Nil for an empty cell.
    func number(_ column: String) -> Double? { Double(self[column]) }

    /// A decimal of four digits as a whole number of ten-thousandths.
    func tenThousandths(_ column: String) -> Int {
      whole(self[column].filter { $0 != "." }, column)
    }

    private func whole(_ cell: some StringProtocol, _ column: String) -> Int {
      guard let number = Int(cell) else {
        Issue.record("\(column) is no number in \(text).")
        return 0
      }
      return number
    }

    /// Some cells as one text, to group or to compare by.
    func cells(_ columns: String...) -> String {
      columns.map { String(self[$0]) }.joined(separator: ",")
    }

    var text: String { cells.joined(separator: ",") }
  }

  let columns: [String]
  let rows: [Row]

  init(file path: String) throws {
    let data = try Data(contentsOf: URL(filePath: path))
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    columns = lines[0].map(String.init)
    let places = Dictionary(uniqueKeysWithValues: zip(columns, columns.indices))
    rows = lines.dropFirst().map { Row(places: places, cells: $0) }
  }
}
