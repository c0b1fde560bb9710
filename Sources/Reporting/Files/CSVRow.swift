/// A row of a CSV file with its cells, which are read where they are asked for.
struct CSVRow: Hashable, Sendable {
  private let line: [UInt8]
  /// Where each cell ends in the line.
  private let ends: [Int]

  /// - Parameter line: with or without its line feed. Nil if it has another number of cells, or an open quote.
  init?(_ line: [UInt8], cells count: Int) {
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

  /// The number of cells.
  var count: Int { ends.count }

  /// A cell without its quotes.
  subscript(place: Int) -> String {
    let cell = line[(place == 0 ? 0 : ends[place - 1] + 1)..<ends[place]]
    guard cell.first == UInt8(ascii: "\"") else { return String(decoding: cell, as: UTF8.self) }
    return String(decoding: cell.dropFirst().dropLast(), as: UTF8.self).replacing(
      "\"\"", with: "\"")
  }
}
