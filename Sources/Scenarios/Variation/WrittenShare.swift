/// An amount as an option names it: a share of something ("1%") or a number in the unit of a metric ("0.5").
public enum WrittenShare: Hashable, Sendable {
  case relative(Double)
  case absolute(Double)

  /// Nil unless it is more than zero.
  public init?(_ text: String) {
    guard let number = WrittenNumber(text), number.number > 0 else { return nil }
    switch number.unit.trimmed {
    case "%": self = .relative(number.number / 100)
    case "": self = .absolute(number.number)
    default: return nil
    }
  }
}
