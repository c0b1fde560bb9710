/// A table among results, as the data package describes it.
public struct ResultTable: Sendable {
  public let name: String
  public let meaning: String
  public let columns: [Column]

  public var fileName: String { name + ".csv" }

  /// The header line of the file.
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
