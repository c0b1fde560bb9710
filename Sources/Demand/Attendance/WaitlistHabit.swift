import TimeAndMoney

/// What customers do who would have booked, had a place been free.
public struct WaitlistHabit: Hashable, Sendable {
  /// The probability of joining the waitlist.
  public let joins: Double
  /// How far from the start he wanted most a customer would take another on the same day.
  public let within: Span
  /// The probability of taking a place that is offered.
  public let accepts: Double

  public init(joins: Double, within: Span, accepts: Double) {
    self.joins = joins
    self.within = within
    self.accepts = accepts
  }
}
