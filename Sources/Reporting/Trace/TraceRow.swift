/// A row of trace.csv with its cells, in the order of the columns.
public struct TraceRow: Hashable, Sendable {
  private let row: CSVRow

  /// - Parameter line: with or without its line feed. Nil if it has other cells than a trace, or an open quote.
  init?(_ line: [UInt8]) {
    guard let row = CSVRow(line, cells: ResultFile.traceCells) else { return nil }
    self.row = row
  }

  var policy: String { self[0] }
  var replication: Int? { Int(self[1]) }
  var event: Int? { Int(self[2]) }

  /// What happened, without where in which trace.
  var text: String {
    (3..<row.count).map { self[$0] }.filter { !$0.isEmpty }.joined(separator: "  ")
  }

  /// A cell without its quotes.
  subscript(place: Int) -> String { row[place] }
}
