/// A row of trace.csv with its cells, in the order of the columns.
public struct TraceRow: Hashable, Sendable {
  let cells: [String]

  /// - Parameter line: with or without its line feed. Nil if it has other cells than a trace, or an open quote.
  init?(_ line: [UInt8]) {
    var cells: [[UInt8]] = [[]]
    var isQuoted = false
    var wasQuote = false
    for byte in line where byte != UInt8(ascii: "\n") {
      let isQuote = byte == UInt8(ascii: "\"")
      if isQuote { isQuoted.toggle() }
      if byte == UInt8(ascii: ","), !isQuoted {
        cells.append([])
      } else if !isQuote || (wasQuote && isQuoted) {
        // A quote that follows a closing one stands for itself.
        cells[cells.count - 1].append(byte)
      }
      wasQuote = isQuote
    }
    guard !isQuoted, cells.count == ResultFile.trace.columns.count else { return nil }
    self.cells = cells.map { String(decoding: $0, as: UTF8.self) }
  }

  var policy: String { cells[0] }
  var replication: Int? { Int(cells[1]) }
  var event: Int? { Int(cells[2]) }

  /// What happened, without where in which trace.
  var text: String { cells.dropFirst(3).filter { !$0.isEmpty }.joined(separator: "  ") }
}
