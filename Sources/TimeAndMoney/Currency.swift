/// A currency by its ISO 4217 code, with the number of decimals its amounts are written with.
public struct Currency: Hashable, Sendable {
  /// The three letters of ISO 4217, such as "EUR".
  public let code: String
  /// The number of decimals of an amount: 0 for JPY, 2 for EUR, 3 for KWD.
  public let minorDigits: Int

  /// Makes the currency with the decimals of ISO 4217; a code it does not know has two.
  public init(code: String) {
    self.code = code
    self.minorDigits =
      Self.withoutDecimals.contains(code) ? 0 : Self.withThreeDecimals.contains(code) ? 3 : 2
  }

  /// Returns the amount as a plain decimal with all its digits and no code, such as "1234.50".
  public func format(_ money: Money) -> String {
    let (whole, fraction) = money.minorUnits.magnitude
      .quotientAndRemainder(dividingBy: UInt64(minorUnitsPerUnit))
    let sign = money.minorUnits < 0 ? "-" : ""
    return minorDigits == 0
      ? "\(sign)\(whole)" : "\(sign)\(whole).\(fraction.padded(to: minorDigits))"
  }

  /// Returns the amount that a plain decimal such as "-12.5" means exactly, or nil.
  ///
  /// Digits are required before a point and after it. Decimals beyond those of the currency must be
  /// zeros.
  public func money(from text: String) -> Money? {
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0)
      .split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Self.digits.contains) }) else {
      return nil
    }
    let decimals = parts.count == 2 ? String(parts[1]) : ""
    guard decimals.dropFirst(minorDigits).allSatisfy({ $0 == "0" }) else { return nil }
    let kept = decimals.prefix(minorDigits)
    let zeros = String(repeating: "0", count: minorDigits - kept.count)
    return Int64("\(isNegative ? "-" : "")\(parts[0])\(kept)\(zeros)").map(Money.init(minorUnits:))
  }

  /// The number of minor units in one unit: 100 for euros and cents, 1 for yen.
  public var minorUnitsPerUnit: Int64 {
    (0..<minorDigits).reduce(1) { units, _ in units * 10 }
  }

  private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

  private static let withoutDecimals: Set<String> = [
    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND",
    "VUV", "XAF", "XOF", "XPF",
  ]

  private static let withThreeDecimals: Set<String> = [
    "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND",
  ]
}
