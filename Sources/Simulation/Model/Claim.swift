import Metrics

/// A figure that somebody claims for a business before or after a change.
public struct Claim: Hashable, Sendable {
  /// What the figure is about.
  public enum Subject: String, CaseIterable, Hashable, Sendable {
    /// The level before the change.
    case before
    /// The level after it.
    case after
    /// After over before, less 1.
    case change
    /// After less before, in the unit of the metric.
    case difference
  }

  public let name: String
  public let metric: String
  public let unit: MetricUnit
  public let subject: Subject
  /// In the unit of the metric, a change as a share; an open end is infinite.
  public let claimed: ClosedRange<Double>
  /// The decimals of the claimed figure as it is printed, in percent where it is a share.
  public let decimals: Int

  public init(
    name: String, metric: String, unit: MetricUnit, subject: Subject,
    claimed: ClosedRange<Double>, decimals: Int
  ) {
    self.name = name
    self.metric = metric
    self.unit = unit
    self.subject = subject
    self.claimed = claimed
    self.decimals = decimals
  }

  /// What it is about in a few words: "mobile conversion, change".
  public var title: String {
    "\(name == subject.rawValue ? metric : name), \(subject.rawValue)"
  }
}
