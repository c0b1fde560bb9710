import TimeAndMoney

/// What became of one appointment when a resource was lost.
public struct Replanned: Hashable, Sendable, Codable {
  public enum Fate: Hashable, Sendable, Codable {
    /// Kept at its time; with this technician, or nil where it needs none.
    case kept(technician: Int?)
    /// Another start is kept for the customer, and these are near.
    case offered([Instant])
    /// Nothing near is free: cancelled by the provider, the money went back.
    case refunded
    /// It was only held, not confirmed: the hold is gone.
    case released
  }

  public let appointment: AppointmentID
  public let start: Instant
  public let fate: Fate

  public init(appointment: AppointmentID, start: Instant, fate: Fate) {
    self.appointment = appointment
    self.start = start
    self.fate = fate
  }
}
