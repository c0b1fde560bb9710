/// What a customer meets who confirms a hold.
public enum ConfirmOutcome: Hashable, Sendable {
  case confirmed
  /// Confirmed by the customer; the provider is asked to accept.
  case awaitsProvider
  /// The hold ran out before, at the latest at this very instant.
  case holdExpired
}
