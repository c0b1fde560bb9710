import Metrics
import Statistics

/// What an experiment would have told of a metric, over all replications.
public struct ExperimentFinding: Sendable {
  public let policy: String
  public let metric: ArmMetric
  /// The mean of the estimates, and of the truth.
  public let estimate: Estimate
  public let truth: Estimate
  /// Estimate less truth, paired by replication.
  public let bias: Estimate
  /// The standard deviation of the estimates between replications; nil for fewer than two.
  public let spread: Double?
  /// The mean of the standard errors analysts would have worked out; nil where none could.
  public let meanStandardError: Double?
  /// How many of how many intervals hold the mean truth.
  public let covering: Int
  public let intervals: Int

  /// - Parameter estimates: of one experiment and metric, one a replication.
  init(_ estimates: [ExperimentEstimate], policy: String, metric: ArmMetric) {
    self.policy = policy
    self.metric = metric
    let known = estimates.compactMap { one in
      one.estimate.flatMap { estimate in one.truth.map { (estimate: estimate, truth: $0) } }
    }
    estimate = ExperimentFinding.mean(known.map(\.estimate))
    let truth = ExperimentFinding.mean(known.map(\.truth))
    self.truth = truth
    bias = ExperimentFinding.mean(known.map { $0.estimate - $0.truth })
    spread = ExperimentFinding.mean(known.map(\.estimate)).standardError.map {
      $0 * Double(known.count).squareRoot()
    }
    let errors = estimates.compactMap(\.standardError)
    meanStandardError = errors.isEmpty ? nil : errors.reduce(0, +) / Double(errors.count)
    let intervals = estimates.compactMap(\.interval)
    self.intervals = intervals.count
    covering = truth.value.map { value in intervals.count { $0.contains(value) } } ?? 0
  }

  /// The share of intervals that hold the truth with its 95 % interval (Wilson 1927); nil without any.
  public var coverage: (share: Double, interval: ClosedRange<Double>)? {
    guard intervals > 0 else { return nil }
    let count = Double(intervals)
    let share = Double(covering) / count
    let z = GSL.normalQuantile(0.975)
    let middle = (share + z * z / (2 * count)) / (1 + z * z / count)
    let half =
      z / (1 + z * z / count)
      * (share * (1 - share) / count + z * z / (4 * count * count)).squareRoot()
    return (share, max(0, middle - half)...min(1, middle + half))
  }

  private static func mean(_ values: [Double]) -> Estimate {
    ReplicationSeries(
      numerators: values, denominators: Array(repeating: 1, count: values.count)
    ).estimate()
  }
}
