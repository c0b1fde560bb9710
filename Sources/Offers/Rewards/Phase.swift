import TimeAndMoney

/// The local days of booking on which a reward is given, and how it begins.
public struct Phase: Hashable, Sendable {
  /// Nil where it has been given all along.
  public let first: LocalDay?
  /// Nil where it does not end.
  public let last: LocalDay?
  /// Days from the first on until all customers are offered it; nil for all at once.
  public let ramp: Int?

  public static let always = Phase(first: nil, last: nil, ramp: nil)

  /// - Precondition: with a ramp there is a first day.
  public init(first: LocalDay?, last: LocalDay?, ramp: Int?) {
    self.first = first
    self.last = last
    self.ramp = ramp
  }

  public func contains(_ day: LocalDay) -> Bool {
    first.map { $0 <= day } ?? true && last.map { day <= $0 } ?? true
  }

  /// The share of customers who are offered it on a day: it rises by the same step each day of the ramp, on the last of
  /// which it is 1.
  public func share(on day: LocalDay) -> Double {
    guard let ramp, let first else { return 1 }
    return min(1, max(0, Double(first.days(to: day) + 1) / Double(ramp)))
  }
}
