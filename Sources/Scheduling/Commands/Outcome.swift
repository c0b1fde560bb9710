import TimeAndMoney

/// What a command came to.
public enum Outcome: Hashable, Sendable, Codable {
  case listed([Instant])
  case held(AppointmentID, expires: Instant)
  /// The start cannot be had, and why, and what is near.
  case refused(Conflict)
  /// Confirmed; `awaitsProvider` until the provider has accepted.
  case confirmed(awaitsProvider: Bool)
  /// The hold ran out before, at the latest at this very instant.
  case holdExpired
  case rescheduled(fee: Money)
  case cancelled(fee: Money)
  case waiting(WaitlistID)
  /// What became of each appointment the change touched, in the order of their planned starts.
  case replanned(AbsenceID?, [Replanned])
  /// The check-in is refused: too far away, or a photo is missing.
  case checkInRefused(allowedDistance: Int?, needsPhoto: Bool)
  /// The command took effect.
  case done
  /// There was nothing it could take effect on: what it names has ended, or is not at that point.
  case notApplicable
}
