import RandomStreams
import TimeAndMoney

/// Advisors who answer calls, first come first served.
public struct AdvisorDesk: Hashable, Sendable {
  /// A shift: so many advisors during these hours of the scenario's calendar.
  public struct Shift: Hashable, Sendable {
    public let count: Int
    public let hours: WeeklyHours

    public init(count: Int, hours: WeeklyHours) {
      self.count = count
      self.hours = hours
    }
  }

  public let shifts: [Shift]
  /// Minutes of a call beside finding the service.
  public let consultation: Law
  /// Minutes callers wait before they hang up; nil: as long as the desk is staffed.
  public let patience: Law?

  public init(shifts: [Shift], consultation: Law, patience: Law?) {
    self.shifts = shifts
    self.consultation = consultation
    self.patience = patience
  }
}
