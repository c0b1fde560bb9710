import RandomStreams

/// The steps of a booking through one channel. Page and search come before the list; verification, payment and
/// confirmation behind the chosen start, while it is held.
public struct Funnel: Hashable, Sendable {
  public let page: FunnelStep?
  public let search: SearchStep?
  /// Minutes until who books for another has asked him, between the list and the choice.
  public let asks: Law?
  public let verification: Verification?
  public let payment: Payment?
  public let confirmation: Confirmation?

  public init(
    page: FunnelStep?, search: SearchStep?, asks: Law?, verification: Verification?,
    payment: Payment?, confirmation: Confirmation?
  ) {
    self.page = page
    self.search = search
    self.asks = asks
    self.verification = verification
    self.payment = payment
    self.confirmation = confirmation
  }

  public static let none = Funnel(
    page: nil, search: nil, asks: nil, verification: nil, payment: nil, confirmation: nil)
}
