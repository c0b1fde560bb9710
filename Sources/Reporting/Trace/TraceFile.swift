import Foundation

/// A trace.csv of an earlier run: whole and in order, and what it is a trace of. Rows are read when they are needed.
public struct TraceFile: Sendable {
  public let path: String
  /// The names of the policies in the order of the file.
  public private(set) var policies: [String] = []
  public private(set) var replication = 0
  /// Events of all policies.
  public private(set) var events = 0

  static let header = ResultFile.trace.columns.map(\.name).joined(separator: ",")

  /// Reads through a file.
  ///
  /// - Throws: `TraceProblem` if it cannot be read, or a row of it is not the next event of a trace.
  public init(path: String) throws {
    self.path = path
    var lines = try rows()
    var last = 0
    while let line = try lines.next() {
      try enter(line, after: &last)
      events += 1
    }
    if events == 0 { throw TraceProblem.empty(path) }
  }

  /// The lines behind the header, from the beginning.
  func rows() throws -> LineReader {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw TraceProblem.unreadable(path, errorNumber: errno)
    }
    let path = path
    var lines = LineReader {
      do { return try [UInt8](file.read(upToCount: 1 << 16) ?? Data()) } catch {
        throw TraceProblem.unreadable(path, errorNumber: error.systemNumber)
      }
    }
    guard let header = try lines.next() else { throw TraceProblem.empty(path) }
    guard header == Array((TraceFile.header + "\n").utf8) else { throw TraceProblem.foreign(path) }
    return lines
  }

  /// Enters the next row.
  ///
  /// - Parameter last: the number of the event before it, under its policy.
  private mutating func enter(_ line: [UInt8], after last: inout Int) throws {
    guard line.last == UInt8(ascii: "\n"), let row = TraceRow(line) else {
      throw spoilt("\(ResultFile.traceCells) cells and a line feed are expected.")
    }
    guard let number = row.replication, number >= 1, events == 0 || number == replication else {
      throw spoilt("replication is \"\(row[1])\"; one and the same number is expected.")
    }
    replication = number
    if row.policy != policies.last {
      if policies.contains(row.policy) {
        throw spoilt("policy \"\(row.policy)\" comes for the second time.")
      }
      policies.append(row.policy)
      last = 0
    }
    last += 1
    if row.event != last {
      throw spoilt("event is \"\(row[2])\"; \(last) is expected.")
    }
  }

  private func spoilt(_ flaw: String) -> TraceProblem {
    .spoilt(path, line: events + 2, flaw: flaw)
  }
}
