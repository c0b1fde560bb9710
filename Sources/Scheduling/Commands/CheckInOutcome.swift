/// What a customer meets who arrives for an appointment.
public enum CheckInOutcome: Hashable, Sendable {
  case welcome
  /// The rules of check-in ask for less distance or for a photo.
  case refused
  /// The appointment has ended before: cancelled, or recorded as a no-show.
  case appointmentEnded
}
