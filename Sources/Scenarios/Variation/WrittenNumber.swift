import Foundation

/// A number with what stands behind it: "0.012 per CNY", "40 min", "20%", "7".
public struct WrittenNumber: Hashable, Sendable {
  public var number: Double
  /// What stands behind the number, blanks and all.
  public let unit: String
  /// Whether it is written without a decimal point or an exponent.
  public let isWhole: Bool

  /// Nil if the text does not begin with a decimal.
  public init?(_ text: String) {
    let text = text.trimmed
    let digits = text.prefix { $0.isASCII && ($0.isNumber || "+-.eE".contains($0)) }
    // The e of a unit is none of an exponent.
    for end in digits.indices.reversed() {
      let candidate = digits[...end]
      guard let number = try? NumberText.number(candidate) else { continue }
      let unit = text[text.index(after: end)...]
      guard !unit.contains(where: { $0.isNumber }) else { return nil }
      self.number = number
      self.unit = String(unit)
      isWhole = (try? NumberText.whole(candidate)) != nil
      return
    }
    return nil
  }

  public init(number: Double, unit: String) {
    self.number = number
    self.unit = unit
    isWhole = number == number.rounded()
  }

  /// The number with its unit, as a scenario would hold it.
  public var text: String { Self.decimal(number) + unit }

  /// The same quantity in another unit: a bare number takes it over, unless it is the percent sign; durations are
  /// converted; nil if the units do not fit.
  func converted(to unit: String) -> WrittenNumber? {
    let (own, wanted) = (self.unit.trimmed, unit.trimmed)
    if own == wanted { return self }
    if own.isEmpty { return wanted == "%" ? nil : WrittenNumber(number: number, unit: unit) }
    guard let one = try? DurationText.span("1 \(wanted)").inMinutes, one > 0,
      let span = try? DurationText.span("1 \(own)").inMinutes
    else { return nil }
    return WrittenNumber(number: number * span / one, unit: unit)
  }

  /// A value in the place of an old one: a bare number takes over the old one's unit, unless that is the percent sign,
  /// since nobody can tell whether 0.2 means 20 %.
  static func keepingUnit(of old: String, in value: String) -> String {
    guard let new = WrittenNumber(value), new.unit.isEmpty, let known = WrittenNumber(old),
      !known.unit.contains("%")
    else { return value }
    return value.trimmed + known.unit
  }

  /// A decimal without an exponent, to twelve significant digits.
  static func decimal(_ number: Double) -> String {
    if number == number.rounded(), number.magnitude < 1e15 { return String(Int64(number)) }
    let size = number.magnitude == 0 ? 0 : Int(log10(number.magnitude).rounded(.down))
    var text = String(format: "%.*f", max(0, min(17, 11 - size)), number)
    if text.contains(".") {
      while text.hasSuffix("0") { text.removeLast() }
      if text.hasSuffix(".") { text.removeLast() }
    }
    return text
  }
}
