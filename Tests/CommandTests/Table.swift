import Foundation

/// A CSV file as it is read back. The scenarios of these tests need no quotes.
struct Table {
  struct Row {
    fileprivate let places: [String: Int]
    let cells: [Substring]

    subscript(column: String) -> Substring { cells[places[column]!] }

    func count(_ column: String) -> Int { Int(self[column])! }

    /// Nil for an empty cell.
    func number(_ column: String) -> Double? { Double(self[column]) }

    /// A decimal of four digits as a whole number of ten-thousandths.
    func tenThousandths(_ column: String) -> Int {
      Int(self[column].filter { $0 != "." })!
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
