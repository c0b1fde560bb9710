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

  /// Returns the amount times the factor in whole units. The factor is what was written, in decimals: 12.90 times 1.15 is
  /// 14.835, half a cent, and not what Double makes of it.
  ///
  /// The factor must be finite and the result must fit.
  public func scaled(by factor: Double, rounding: MoneyRounding = .nearest) -> Money {
    let factor = DecimalFactor(factor)
    return Money(
      minorUnits: rounding.quotient(of: Int128(minorUnits) * factor.digits, by: factor.unit))
  }

  /// Returns the least amount of which a share is left once the other share is taken: this amount over 1 − `share`, rounded
  /// up.
  ///
  /// - Precondition: the share lies in 0..<1.
  public func dividedByRest(of share: Double) -> Money {
    let share = DecimalFactor(share)
    return Money(
      minorUnits: MoneyRounding.up.quotient(
        of: Int128(minorUnits) * share.unit, by: share.unit - share.digits))
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
