import TimeAndMoney

/// Money between customers and the business, with an escrow in the middle: what a customer authorises waits there until
/// it is captured or released.
public struct Ledger: Hashable, Sendable, Codable {
  /// All that was ever authorised, captured, released and refunded.
  public private(set) var authorised = Money.zero
  public private(set) var captured = Money.zero
  public private(set) var released = Money.zero
  public private(set) var refunded = Money.zero

  public init() {}

  /// What the accounts hold since the beginning: the customers' is what they have paid, negative.
  public var customers: Money { released + refunded - authorised }
  public var escrow: Money { authorised - captured - released }
  public var business: Money { captured - refunded }

  mutating func authorise(_ amount: Money) { authorised += amount }
  mutating func capture(_ amount: Money) { captured += amount }
  mutating func release(_ amount: Money) { released += amount }
  mutating func refund(_ amount: Money) { refunded += amount }
}
