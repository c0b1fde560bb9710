/// An amount of money in the smallest unit of a currency, such as cents; it may be negative.
@frozen
public struct Money: Hashable, Sendable, Codable {
  /// The amount in the smallest unit of the currency.
  public var minorUnits: Int64

  /// Makes an amount of that many of the smallest units.
  @inlinable
  public init(minorUnits: Int64) {
    self.minorUnits = minorUnits
  }

  /// No money.
  @inlinable public static var zero: Money { Money(minorUnits: 0) }

  /// Returns the amount times the factor, rounded to the nearest unit, halves away from zero: the
  /// rounding of prices.
  ///
  /// The factor must be finite and the result must fit. The product is formed in Double, so a
  /// factor such as 0.7 that Double does not hold exactly may fall on either side of a half.
  @inlinable
  public func scaled(by factor: Double) -> Money {
    Money(minorUnits: Int64((Double(minorUnits) * factor).rounded(.toNearestOrAwayFromZero)))
  }
}

extension Money: Comparable {
  /// Tells whether the left amount is the smaller.
  @inlinable
  public static func < (left: Money, right: Money) -> Bool { left.minorUnits < right.minorUnits }
}

extension Money {
  /// Returns both amounts together.
  @inlinable
  public static func + (left: Money, right: Money) -> Money {
    Money(minorUnits: left.minorUnits + right.minorUnits)
  }

  /// Returns the left amount less the right one.
  @inlinable
  public static func - (left: Money, right: Money) -> Money {
    Money(minorUnits: left.minorUnits - right.minorUnits)
  }

  /// Returns what was owed as owned, and the other way round.
  @inlinable
  public static prefix func - (money: Money) -> Money { Money(minorUnits: -money.minorUnits) }

  /// Returns the amount that many times.
  @inlinable
  public static func * (money: Money, count: Int64) -> Money {
    Money(minorUnits: money.minorUnits * count)
  }

  /// Adds the right amount to the left one.
  @inlinable
  public static func += (left: inout Money, right: Money) { left.minorUnits += right.minorUnits }

  /// Takes the right amount from the left one.
  @inlinable
  public static func -= (left: inout Money, right: Money) { left.minorUnits -= right.minorUnits }
}
