import Studies

/// experiments.csv: what each experiment would have estimated in each replication, beside the truth.
public struct ExperimentRows: Sendable {
  public private(set) var buffer = CSVBuffer()

  /// - Parameter number: of the replication.
  public init(_ estimates: [ExperimentEstimate], number: Int) {
    for one in estimates {
      buffer.append(one.policy)
      buffer.append(number)
      buffer.append(one.metric.name)
      buffer.append(one.estimate)
      buffer.append(one.standardError)
      buffer.append(one.interval?.lowerBound)
      buffer.append(one.interval?.upperBound)
      buffer.append(one.truth)
      buffer.endRow()
    }
  }
}
