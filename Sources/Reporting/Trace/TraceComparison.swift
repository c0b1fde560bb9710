/// Where two traces part: the first event that differs, and what both have in common before it.
public struct TraceComparison: Sendable {
  /// How many events before the first difference are kept.
  static let context = 10

  /// The last rows before the difference, equal in both.
  let before: [TraceRow]
  /// The first row that differs; nil where that trace has ended. Both are nil where the traces are equal.
  let old: TraceRow?
  let new: TraceRow?
  /// The rows that are equal before it.
  public let equalEvents: Int

  public var isEqual: Bool { old == nil && new == nil }

  /// Compares row by row, as far as the first difference.
  ///
  /// - Parameter rows: trace.csv as it is now, without the header.
  /// - Throws: `TraceProblem` if the file cannot be read any more.
  public init(of rows: CSVBuffer, against file: TraceFile) throws {
    var oldLines = try file.rows()
    var newLines = LineReader(bytes: rows.bytes)
    var latest: [[UInt8]] = []
    var equal = 0
    var oldLine = try oldLines.next()
    var newLine = try newLines.next()
    while let line = newLine, line == oldLine {
      equal += 1
      if latest.count == TraceComparison.context { latest.removeFirst() }
      latest.append(line)
      oldLine = try oldLines.next()
      newLine = try newLines.next()
    }
    before = latest.compactMap { TraceRow($0) }
    old = oldLine.flatMap { TraceRow($0) }
    new = newLine.flatMap { TraceRow($0) }
    equalEvents = equal
  }
}
