/// What becomes of a part of the smallest unit of a currency.
public enum MoneyRounding: Sendable {
  /// To the nearest unit, halves away from zero: prices, fees, what is given back.
  case nearest
  /// To the unit above: the least that must be paid, and costs as budgets count them.
  case up
  /// To the unit below: the most that may be paid.
  case down

  /// The quotient in whole numbers.
  ///
  /// - Precondition: the divisor lies above zero, and the quotient fits.
  func quotient(of dividend: Int128, by divisor: Int128) -> Int64 {
    let (whole, rest) = dividend.quotientAndRemainder(dividingBy: divisor)
    let step: Int128 =
      switch self {
      case .nearest: 2 * rest.magnitude >= divisor.magnitude ? dividend.signum() : 0
      case .up: rest > 0 ? 1 : 0
      case .down: rest < 0 ? -1 : 0
      }
    return Int64(whole + step)
  }
}
