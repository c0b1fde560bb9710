/// How sure a study shall be before it ends: replications are added until every goal is met.
public struct Precision: Hashable, Sendable {
  /// A half-width of a 95 % interval that shall be reached.
  public struct Goal: Hashable, Sendable {
    public enum Subject: String, Hashable, Sendable {
      /// The level of each policy.
      case level
      /// The paired difference of each policy to the baseline.
      case difference
    }

    public enum HalfWidth: Hashable, Sendable {
      /// A share of the level; for a difference, of the baseline's level.
      case relative(Double)
      /// In the unit of the metric.
      case absolute(Double)
    }

    public let metric: String
    public let subject: Subject
    public let halfWidth: HalfWidth

    public init(metric: String, subject: Subject, halfWidth: HalfWidth) {
      self.metric = metric
      self.subject = subject
      self.halfWidth = halfWidth
    }
  }

  public let goals: [Goal]
  /// The most replications, whether the goals are met or not.
  public let atMost: Int

  public init(goals: [Goal], atMost: Int) {
    self.goals = goals
    self.atMost = atMost
  }
}
