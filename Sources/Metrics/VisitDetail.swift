import TimeAndMoney

/// What else is told of one measured visit where each has a row of its own.
public struct VisitDetail: Sendable {
  /// The loss, or how the appointment ended; nil while neither has happened.
  public var end: VisitCount?
  /// The price of the booked start, before anything was given back; nil if it was not booked.
  public var shown: Money?
  /// What the customer paid in the end, with fees and less what was given back; nil if it was not booked.
  public var paid: Money?
  /// As it was when the appointment ended; nil if it was not booked.
  public var plannedStart: Instant?

  public init() {}
}
