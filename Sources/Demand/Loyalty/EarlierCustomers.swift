/// Customers whom the business has served before the simulation and who will come again.
public struct EarlierCustomers: Hashable, Sendable {
  /// How many bookings they have completed, as shares.
  public struct Part: Hashable, Sendable {
    public let bookings: Int
    public let share: Double

    public init(bookings: Int, share: Double) {
      self.bookings = bookings
      self.share = share
    }
  }

  public let count: Int
  /// Shares sum to one.
  public let parts: [Part]

  public init(count: Int, parts: [Part]) {
    self.count = count
    self.parts = parts
  }

  /// The completed bookings one uniform stands for.
  public func bookings(at uniform: Double) -> Int {
    var below = 0.0
    for part in parts where part.share > 0 {
      below += part.share
      if uniform < below { return part.bookings }
    }
    return parts.last { $0.share > 0 }?.bookings ?? 0
  }
}
