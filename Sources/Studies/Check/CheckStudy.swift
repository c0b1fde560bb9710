import Metrics
import Statistics

/// Runs the replications that a check looks at, and no more.
public struct CheckStudy: Sendable {
  /// What was found, and the units of the metrics by name.
  public struct Outcome: Sendable {
    public let findings: [CheckFinding]
    public let units: [String: MetricUnit]
  }

  private let study: Study
  private let check: BaselineCheck

  /// - Precondition: the study has all policies and metrics of the check.
  public init(_ study: Study, _ check: BaselineCheck) {
    self.study = study
    self.check = check
  }

  /// Runs them.
  ///
  /// - Parameters:
  ///   - isStopped: asked from all threads once a simulated day.
  ///   - begins: called before each look with the replications it needs in all.
  ///   - advances: called after each replication.
  /// - Returns: nil if it was stopped.
  /// - Throws: what a replication throws.
  public func run(
    isStopped: @escaping @Sendable () -> Bool, begins: (Int) -> Void, advances: () -> Void
  ) throws -> Outcome? {
    var check = check
    var summary = study.emptySummary
    while let count = check.nextLook {
      begins(count)
      let isComplete = try study.run(
        summary.replications + 1..<count + 1, into: &summary, isStopped: isStopped,
        render: { _, _, _ in }, consume: { _ in advances() })
      guard isComplete, !isStopped() else { return nil }
      check.look(at: check.subjects.map { series(of: $0, in: summary) })
    }
    let units = summary.levels(of: 0).map { ($0.metric, $0.unit) }
    return Outcome(findings: check.findings, units: Dictionary(units) { first, _ in first })
  }

  private func series(of subject: CheckSubject, in summary: StudySummary) -> ReplicationSeries {
    let series = summary.names.firstIndex(of: subject.policy).flatMap {
      summary.series(of: $0, metric: subject.metric)
    }
    guard let series else {
      preconditionFailure("The study has no \(subject.metric) of \(subject.policy).")
    }
    return series
  }
}
