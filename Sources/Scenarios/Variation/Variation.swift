/// A path of a scenario and the values to try there, as a command line names them: `PATH=4..8`,
/// `PATH=5%..20% step 5%`, `PATH=10 min,20 min`.
public struct Variation: Hashable, Sendable {
  public enum Values: Hashable, Sendable {
    /// Values as they would be written in the scenario.
    case list([String])
    /// All numbers from one to another, with the step of a grid if one is named.
    case range(low: WrittenNumber, high: WrittenNumber, step: WrittenNumber?)
  }

  public let path: String
  public let values: Values

  public init(path: String, values: Values) {
    self.path = path
    self.values = values
  }

  /// Reads `PATH=values`.
  public init(_ text: String) throws(VariationProblem) {
    guard let mark = text.firstIndex(of: "=") else { throw .noValues(text) }
    path = text[..<mark].trimmed
    let written = text[text.index(after: mark)...].trimmed
    guard !path.isEmpty, !written.isEmpty else { throw .noValues(text) }
    if let range = try Self.range(written, in: text) {
      values = range
    } else {
      values = .list(try Self.list(written, in: text))
    }
  }

  private static func list(
    _ written: String, in text: String
  ) throws(VariationProblem) -> [String] {
    let values = written.pieces(",")
    if values.contains("") { throw .emptyValue(text) }
    if let twice = values.first(where: { value in values.count { $0 == value } > 1 }) {
      throw .twice(twice, in: text)
    }
    return values
  }

  /// Nil if this is no range of numbers.
  private static func range(
    _ written: String, in text: String
  ) throws(VariationProblem) -> Values? {
    let halves = written.split(separator: " step ", maxSplits: 1).map(String.init)
    let ends = halves[0].split(separator: "..").map(String.init)
    guard ends.count == 2, !written.contains(","), let last = WrittenNumber(ends[1]),
      let first = WrittenNumber(ends[0])
    else {
      if halves.count == 2 || halves[0].contains("..") && halves[0].first?.isNumber == true {
        throw .noRange(text)
      }
      return nil
    }
    // Both ends in the unit of the first, or in the only one there is.
    let low = first.unit.isEmpty ? WrittenNumber(number: first.number, unit: last.unit) : first
    guard let high = last.converted(to: low.unit) else { throw .units(first.text, last.text) }
    guard low.number < high.number else { throw .descends(low.text, high.text) }
    guard halves.count == 2 else { return .range(low: low, high: high, step: nil) }
    let bare = WrittenNumber(halves[1]).map {
      $0.unit.isEmpty ? WrittenNumber(number: $0.number, unit: high.unit) : $0
    }
    guard let step = bare?.converted(to: high.unit), step.number > 0 else {
      throw .noStep(halves[1], in: text)
    }
    return .range(low: low, high: high, step: step)
  }

  /// The values one by one; a range without a step goes by ones.
  public func grid() throws(VariationProblem) -> [String] {
    switch values {
    case .list(let values): return values
    case .range(let low, let high, let step):
      guard step != nil || low.isWhole && high.isWhole && low.unit.isEmpty else {
        throw .needsStep(path, low.text, high.text)
      }
      let size = step?.number ?? 1
      // A little more than the last multiple, since decimal steps round.
      let count = ((high.number - low.number) / size + 1e-9).rounded(.down)
      guard count < 1e6 else { throw .tooMany(path, most: 1_000_000) }
      return (0...Int(count)).map {
        WrittenNumber(number: low.number + Double($0) * size, unit: high.unit).text
      }
    }
  }
}
