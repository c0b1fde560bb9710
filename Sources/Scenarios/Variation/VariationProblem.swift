/// What is wrong with a variation as it was written.
public enum VariationProblem: Error, Hashable, Sendable {
  case noValues(String)
  case emptyValue(String)
  case twice(String, in: String)
  case noRange(String)
  case units(String, String)
  case descends(String, String)
  case noStep(String, in: String)
  case needsStep(String, String, String)
  case tooMany(String, most: Int)
}

extension VariationProblem: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noValues(let text):
      "\(text): write PATH=values, such as sites.one.bays.lift=4..8 or booking.notice=30 min,1 h."
    case .emptyValue(let text): "\(text): a value between two commas is empty."
    case .twice(let value, let text): "\(text): \(value) stands twice."
    case .noRange(let text):
      "\(text): a range is two numbers, such as 4..8, 5%..20% step 5% or 0.01..0.03 per CNY."
    case .units(let low, let high): "\(low) and \(high) have different units."
    case .descends(let low, let high): "A range rises; \(low) is not below \(high)."
    case .noStep(let step, let text):
      "\(text): \(step) is no step; it is more than zero and has the unit of the range."
    case .needsStep(let path, let low, let high):
      "\(path)=\(low)..\(high) needs a step, such as \(path)=\(low)..\(high) step "
        + "\(WrittenNumber(high)?.with(fraction: 0.25).text ?? "1")."
    case .tooMany(let path, let most): "\(path): more than \(most) values."
    }
  }
}

extension WrittenNumber {
  /// A part of this number.
  func with(fraction: Double) -> WrittenNumber {
    WrittenNumber(number: number * fraction, unit: unit)
  }
}
