import Statistics

/// Reads replications.csv again: every metric of every policy in every replication, once and in order.
struct BaselineRows {
  let path: String

  private static let columns = ResultFile.replications.columns.map(\.name)

  /// The series of each policy and metric.
  ///
  /// - Throws: `BaselineProblem` with the first line that is spoilt.
  func series(
    in bytes: [UInt8], replications: Int
  ) throws -> [Baseline.Key: ReplicationSeries] {
    var lines = LineReader(bytes: bytes)
    var series: [Baseline.Key: ReplicationSeries] = [:]
    var number = 1
    guard try lines.next() == Array((Self.columns.joined(separator: ",") + "\n").utf8) else {
      throw spoilt(number, "the first line is not \"\(Self.columns.joined(separator: ","))\".")
    }
    while let line = try lines.next() {
      number += 1
      try enter(line, number, to: &series)
    }
    try checkEnds(of: series, replications, number)
    return series
  }

  private func checkEnds(
    of series: [Baseline.Key: ReplicationSeries], _ replications: Int, _ number: Int
  ) throws {
    let short = series.filter { $0.value.count != replications }
      .min { ($0.key.policy, $0.key.metric) < ($1.key.policy, $1.key.metric) }
    guard let short else { return }
    throw spoilt(
      number,
      "\(short.key.metric) of policy \(short.key.policy) has \(short.value.count) replications, "
        + "and the manifest says \(replications).")
  }

  private func enter(
    _ line: [UInt8], _ number: Int, to series: inout [Baseline.Key: ReplicationSeries]
  ) throws {
    guard line.last == UInt8(ascii: "\n"), let row = CSVRow(line, cells: Self.columns.count) else {
      throw spoilt(number, "\(Self.columns.count) cells and a line feed are expected.")
    }
    let key = Baseline.Key(policy: row[0], metric: row[2])
    let expected = (series[key]?.count ?? 0) + 1
    guard Int(row[1]) == expected else {
      throw spoilt(number, "replication is \"\(row[1])\"; \(expected) is expected.")
    }
    series[key, default: ReplicationSeries()].append(
      numerator: try value(row, 3, number), denominator: try value(row, 4, number))
  }

  private func value(_ row: CSVRow, _ place: Int, _ number: Int) throws -> Double {
    guard let value = Double(row[place]), value.isFinite else {
      throw spoilt(number, "\(Self.columns[place]) is \"\(row[place])\"; a number is expected.")
    }
    return value
  }

  private func spoilt(_ line: Int, _ flaw: String) -> BaselineProblem {
    .spoilt(path, line: line, flaw: flaw)
  }
}
