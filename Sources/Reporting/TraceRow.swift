/// A row of trace.csv with its cells, in the order of the columns.
public struct TraceRow: Hashable, Sendable {
  private let line: [UInt8]
  /// Where each cell ends in the line.
  private let ends: [Int]

  /// - Parameter line: with or without its line feed. Nil if it has other cells than a trace, or an open quote.
  init?(_ line: [UInt8]) {
    let count = ResultFile.traceCells
    var ends: [Int] = []
    ends.reserveCapacity(count)
    var isQuoted = false
    let end = line.last == UInt8(ascii: "\n") ? line.count - 1 : line.count
    for place in 0..<end {
      if line[place] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if line[place] == UInt8(ascii: ","), !isQuoted { ends.append(place) }
    }
    ends.append(end)
    guard !isQuoted, ends.count == count else { return nil }
    self.line = line
    self.ends = ends
  }

  var policy: String { self[0] }
  var replication: Int? { Int(self[1]) }
  var event: Int? { Int(self[2]) }

  /// What happened, without where in which trace.
  var text: String {
    ends.indices.dropFirst(3).map { self[$0] }.filter { !$0.isEmpty }.joined(separator: "  ")
  }

  /// A cell without its quotes.
  subscript(place: Int) -> String {
    let cell = line[(place == 0 ? 0 : ends[place - 1] + 1)..<ends[place]]
    guard cell.first == UInt8(ascii: "\"") else { return String(decoding: cell, as: UTF8.self) }
    return String(decoding: cell.dropFirst().dropLast(), as: UTF8.self).replacing(
      "\"\"", with: "\"")
  }
}
