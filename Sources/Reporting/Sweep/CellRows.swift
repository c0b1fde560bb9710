import Metrics
import Studies

/// The rows of one cell: each metric of each policy in each replication, with the plan they belong to.
public struct CellRows: Sendable {
  static let columns = [
    "plan", "cell", "policy", "replication", "metric", "numerator", "denominator",
  ]

  private let mark: String
  private let cell: Int

  /// - Parameter mark: the start of the plan's hash.
  public init(mark: String, cell: Int) {
    self.mark = mark
    self.cell = cell
  }

  /// The header line.
  public static var header: [UInt8] {
    var buffer = CSVBuffer()
    for column in columns { buffer.append(column) }
    buffer.endRow()
    return buffer.bytes
  }

  /// The rows of one replication.
  public func bytes(of piece: CellWork.Piece) -> [UInt8] {
    bytes(replication: piece.replication, policies: piece.policies, samples: piece.samples)
  }

  /// The rows of one replication.
  ///
  /// - Parameter samples: by policy.
  func bytes(
    replication: Int, policies: [String], samples: [[MetricSample]]
  ) -> [UInt8] {
    var buffer = CSVBuffer()
    for (policy, own) in zip(policies, samples) {
      for sample in own {
        appendStart(policy: policy, replication: replication, metric: sample.name, to: &buffer)
        buffer.append(sample.total.numerator)
        buffer.append(sample.total.denominator)
        buffer.endRow()
      }
    }
    return buffer.bytes
  }

  /// What stands before the two numbers of a row.
  func start(policy: String, replication: Int, metric: String) -> [UInt8] {
    var buffer = CSVBuffer()
    appendStart(policy: policy, replication: replication, metric: metric, to: &buffer)
    return buffer.bytes + [UInt8(ascii: ",")]
  }

  private func appendStart(
    policy: String, replication: Int, metric: String, to buffer: inout CSVBuffer
  ) {
    buffer.append(mark)
    buffer.append(cell)
    buffer.append(policy)
    buffer.append(replication)
    buffer.append(metric)
  }
}
