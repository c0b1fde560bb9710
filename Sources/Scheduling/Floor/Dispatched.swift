import TimeAndMoney

/// Work that can begin now: a bay and the technician are idle and the customer is there.
public struct Dispatched: Hashable, Sendable {
  public let appointment: AppointmentID
  public let plannedStart: Instant
}
