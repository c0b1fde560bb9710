import RandomStreams

/// What lies between choosing a slot and the confirmed appointment.
public struct Checkout: Hashable, Sendable {
  /// Minutes from seeing the list to choosing; zero by default. Somebody may be faster meanwhile.
  public let decides: Law
  /// Minutes from the hold to the confirmation; a hold that has run out by then is lost.
  public let takes: Law
  /// The probability that a customer with a hold goes through with it.
  public let completes: Double

  public static let immediate = Checkout(
    decides: .deterministic(0), takes: .deterministic(0), completes: 1)

  public init(decides: Law, takes: Law, completes: Double) {
    self.decides = decides
    self.takes = takes
    self.completes = completes
  }
}
