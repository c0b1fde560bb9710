import TimeAndMoney

/// What a notice says.
public enum News: Hashable, Sendable, Codable {
  case confirmed(start: Instant)
  /// The provider is asked to accept until then.
  case answerAsked(until: Instant)
  case accepted
  case arrived(CheckIn)
  case holdExpired
  case rescheduled(from: Instant, to: Instant)
  case cancelledByCustomer(fee: Money)
  /// Another technician does it at the same time. The customer is told where his own gave it up or is missing; where it
  /// only makes room for somebody else, since he insisted on nobody, the provider alone.
  case reassigned(technician: Int)
  /// The start cannot be kept; the first alternative is kept for the customer until then.
  case alternativesOffered([Instant], until: Instant)
  case movedToAlternative(start: Instant)
  /// The provider could not keep it; all money goes back.
  case cancelledByProvider(EndReason)
  case noShow(fee: Money)
  case walkedAway, turnedAway
  case completed(charged: Money)
  case placeOffered(start: Instant, until: Instant)
  case placeLapsed
  case rated(stars: Int)
}
