import TimeAndMoney

/// What a customer meets who wants to hold a slot.
public enum HoldOutcome: Hashable, Sendable {
  case held(AppointmentID, expires: Instant)
  /// Somebody was faster, or the start is not (or no longer) on offer. `Scheduler.conflict` says why.
  case slotTaken
}
