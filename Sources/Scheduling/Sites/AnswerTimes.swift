import TimeAndMoney

/// How long somebody is waited for whose answer is needed.
public struct AnswerTimes: Hashable, Sendable, Encodable {
  /// A customer on the waitlist who is offered a place.
  public let waitlist: Span
  /// A customer who is offered another start since his own cannot be kept.
  public let alternative: Span

  public init(waitlist: Span, alternative: Span) {
    self.waitlist = waitlist
    self.alternative = alternative
  }

  public static let standard = AnswerTimes(waitlist: .minutes(30), alternative: .hours(24))
}
