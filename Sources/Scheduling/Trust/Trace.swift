import TimeAndMoney

/// Where a technician was on his way to an appointment.
public struct Trace: Hashable, Sendable, Codable {
  public let appointment: AppointmentID
  public let instant: Instant
  public let location: Location
}
