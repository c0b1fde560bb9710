import Statistics

/// How many exact values lie inside their intervals.
public struct TheoryTally: Sendable {
  public let inside: Int
  /// The metrics whose interval can be judged: those that vary.
  public let judged: Int
  /// The metrics that are equal to their exact value in every replication.
  public let same: Int

  /// Counts over all scenarios.
  public init(_ reports: [TheoryReport]) {
    let verdicts = reports.flatMap(\.lines).compactMap(\.verdict)
    inside = verdicts.count { $0 == .inside }
    same = verdicts.count { $0 == .same }
    judged = verdicts.count - same
  }

  /// How many of them chance explains to be inside 95 % intervals, at a level of 99.9 %, were the metrics independent.
  public var expected: ClosedRange<Int> {
    BinomialRegion.accepted(trials: judged, probability: 0.95, level: 0.999)
  }
}
