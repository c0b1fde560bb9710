import Statistics
import Studies

/// The rows that a cell adds to the files of a sweep.
public struct SweepRows: Sendable {
  private let currency: String

  /// - Parameter currency: the code of the scenario's currency.
  public init(currency: String) {
    self.currency = currency
  }

  /// The row of cells.csv.
  func cells(_ cell: SweepCell) -> [UInt8] {
    var buffer = CSVBuffer()
    buffer.append(cell)
    buffer.endRow()
    return buffer.bytes
  }

  /// The rows of sweep.csv: by policy and metric.
  func sweep(_ swept: SweptCell) -> [UInt8] {
    var buffer = CSVBuffer()
    for (policy, name) in swept.policies.enumerated() {
      for (metric, level) in swept.levels[policy].enumerated() {
        buffer.append(swept.cell)
        buffer.append(name)
        buffer.append(level.metric)
        buffer.append(level.unit.text(currency: currency))
        buffer.append(level.estimate.value)
        buffer.append(level.estimate.standardError)
        buffer.append(level.estimate.interval)
        // Not every metric is compared.
        let compared = swept.comparisons[policy].first { $0.metric == level.metric }
        let difference = compared?.difference
        buffer.append(difference?.value)
        buffer.append(difference?.interval)
        let afterFirst = swept.afterFirst[policy][metric]
        buffer.append(afterFirst?.value)
        buffer.append(afterFirst?.interval)
        buffer.append(level.estimate.count)
        buffer.endRow()
      }
    }
    return buffer.bytes
  }

  /// The rows of replications.csv: those of the cell's file without its header and the mark of the plan.
  func replications(_ rows: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(rows.count)
    for line in rows.split(separator: 10).dropFirst() {
      let comma = line.firstIndex(of: UInt8(ascii: ",")) ?? line.startIndex
      bytes += line[(comma + 1)...]
      bytes.append(10)
    }
    return bytes
  }

  /// All rows of pareto.csv: the front first, the best in the first objective on top, then the others by cell.
  func pareto(_ candidates: SweepCandidates) -> [UInt8] {
    let front = candidates.front()
    let others = candidates.all.indices.filter { front.isDominated[$0] != false }
    var buffer = CSVBuffer()
    for place in front.front + others {
      let candidate = candidates.all[place]
      buffer.append(candidate.cell)
      buffer.append(candidate.policy)
      for level in candidate.levels {
        buffer.append(level?.estimate.value)
        buffer.append(level?.estimate.interval)
      }
      buffer.append(front.isDominated[place].map { $0 ? 1 : 0 })
      let neighbours = front.overlapping(place).map {
        "\(candidates.all[$0].cell.number) \(candidates.all[$0].policy)"
      }
      buffer.append(neighbours.joined(separator: "; "))
      buffer.endRow()
    }
    return buffer.bytes
  }
}

extension CSVBuffer {
  /// The number of a cell and its values.
  fileprivate mutating func append(_ cell: SweepCell) {
    append(cell.number)
    for value in cell.values { append(value) }
  }

  /// Both ends of an interval.
  fileprivate mutating func append(_ interval: ClosedRange<Double>?) {
    append(interval?.lowerBound)
    append(interval?.upperBound)
  }
}
