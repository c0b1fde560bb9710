import Foundation
import Metrics
import Studies

/// Reads the rows of a cell back, and takes nothing but what a run of that cell writes, row by row.
public struct CellRowsReader: Sendable {
  private let rows: CellRows
  private let mark: String
  private let replications: Int
  private let policies: [String]
  /// The metrics of each policy, in their order.
  private let metrics: [MetricSample]

  /// - Parameters:
  ///   - cell: its number.
  ///   - metrics: those a run of the cell gives; only names and units count.
  public init(plan: SweepPlan, cell: Int, policies: [String], metrics: [MetricSample]) {
    rows = CellRows(mark: plan.mark, cell: cell)
    mark = plan.mark
    replications = plan.replications
    self.policies = policies
    self.metrics = metrics
  }

  /// What the rows hold, by replication, policy and metric.
  ///
  /// - Throws: `CellRowsProblem`.
  public func samples(in bytes: [UInt8]) throws(CellRowsProblem) -> [[[MetricSample]]] {
    var lines = Lines(bytes: bytes)
    guard let header = lines.next(), header + [10] == CellRows.header[...] else {
      throw .wrongHeader
    }
    var samples: [[[MetricSample]]] = []
    for replication in 1...replications {
      var ofPolicies: [[MetricSample]] = []
      for policy in policies {
        ofPolicies.append(try readMetrics(of: policy, replication, from: &lines))
      }
      samples.append(ofPolicies)
    }
    if let more = lines.next() { throw .tooLong(lines.number, text(more)) }
    guard lines.isEnded else { throw .openEnd(lines.number) }
    return samples
  }

  private func readMetrics(
    of policy: String, _ replication: Int, from lines: inout Lines
  ) throws(CellRowsProblem) -> [MetricSample] {
    var samples: [MetricSample] = []
    for metric in metrics {
      let start = rows.start(policy: policy, replication: replication, metric: metric.name)
      guard let line = lines.next() else {
        throw .tooShort(lines.number + 1, expected: text(start[...]))
      }
      let ratio = try ratio(in: line, behind: start, lineNumber: lines.number)
      samples.append(
        MetricSample(name: metric.name, unit: metric.unit, total: ratio, weeks: []))
    }
    return samples
  }

  private func ratio(
    in line: ArraySlice<UInt8>, behind start: [UInt8], lineNumber: Int
  ) throws(CellRowsProblem) -> MetricSample.Ratio {
    guard line.starts(with: start) else {
      if !line.starts(with: Array(mark.utf8)) { throw .otherPlan(lineNumber) }
      throw .wrongRow(lineNumber, text(line), expected: text(start[...]))
    }
    let numbers = text(line.dropFirst(start.count)).split(
      separator: ",", omittingEmptySubsequences: false)
    guard numbers.count == 2, let numerator = number(numbers[0]),
      let denominator = number(numbers[1])
    else { throw .wrongRow(lineNumber, text(line), expected: text(start[...])) }
    return MetricSample.Ratio(numerator, denominator)
  }

  /// A number as it is written by us, and in no other way: neither 0x10 nor 1e2 nor +1 nor nan.
  private func number(_ text: Substring) -> Double? {
    guard let number = Double(text), number.isFinite else { return nil }
    var buffer = CSVBuffer()
    buffer.append(number)
    return buffer.bytes.elementsEqual(text.utf8) ? number : nil
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// The lines of a text with their numbers.
  private struct Lines {
    let bytes: [UInt8]
    private var place = 0
    private(set) var number = 0

    init(bytes: [UInt8]) {
      self.bytes = bytes
    }

    /// Whether the last line has its end.
    var isEnded: Bool { bytes.last == 10 }

    mutating func next() -> ArraySlice<UInt8>? {
      guard place < bytes.count else { return nil }
      let end = bytes[place...].firstIndex(of: 10) ?? bytes.count
      defer { place = end + 1 }
      number += 1
      return bytes[place..<end]
    }
  }
}
