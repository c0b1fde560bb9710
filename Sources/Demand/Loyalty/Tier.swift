/// A rank that customers reach by completed bookings.
public struct Tier: Hashable, Sendable {
  public let name: String
  /// Completed bookings that raise a customer to it.
  public let from: Int

  public init(name: String, from: Int) {
    self.name = name
    self.from = from
  }
}

extension [Tier] {
  /// The rank of a customer with so many completed bookings: 0 below the first tier.
  ///
  /// - Precondition: the tiers rise.
  public func rank(bookings: Int) -> Int {
    count { $0.from <= bookings }
  }
}
