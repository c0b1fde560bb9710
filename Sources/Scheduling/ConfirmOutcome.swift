/// What a customer meets who confirms a hold.
public enum ConfirmOutcome: Hashable, Sendable {
  case confirmed
  /// The hold ran out before, at the latest at this very instant.
  case holdExpired
}
