/// A CSV file of a results folder: what a row is, and its columns.
public struct ResultTable: Sendable {
  public let name: String
  let meaning: String
  let columns: [Column]

  public var fileName: String { name + ".csv" }

  /// The line of its headings.
  var header: [UInt8] {
    var buffer = CSVBuffer()
    for column in columns { buffer.append(column.name) }
    buffer.endRow()
    return buffer.bytes
  }
}

extension ResultFile {
  var table: ResultTable { ResultTable(name: rawValue, meaning: meaning, columns: columns) }
}
