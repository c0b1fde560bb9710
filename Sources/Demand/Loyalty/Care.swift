import TimeAndMoney

/// What the business does for those it has served.
public struct Care: Hashable, Sendable {
  /// A call after the service.
  public struct FollowUp: Hashable, Sendable {
    /// How long after the end of the service.
    public let after: Span
    /// The probability that it reaches the customer.
    public let reaches: Double

    public init(after: Span, reaches: Double) {
      self.after = after
      self.reaches = reaches
    }
  }

  /// Nil: nobody is called.
  public let followUp: FollowUp?
  /// Whether customers are shown who works for them, how well rated, and for what they pay.
  public let explains: Bool

  public static let none = Care(followUp: nil, explains: false)

  public init(followUp: FollowUp?, explains: Bool) {
    self.followUp = followUp
    self.explains = explains
  }
}
