import Metrics
import Simulation

/// A claimed figure as it is written: "+41%", "23%..45%", "at least 85%", "15".
struct ClaimedText: Hashable, Sendable {
  let text: String
  /// Nil where it is open below.
  let low: WrittenNumber?
  /// Nil where it is open above.
  let high: WrittenNumber?

  static let form = ValueForm(
    "a claimed figure", like: "+41%, 23%..45%, at least 85%, at most 10 min or 15")
  /// What may stand before a number that is a bound.
  private static let bounds: [(word: String, isLow: Bool)] = [
    ("at least ", true), (">=", true), ("at most ", false), ("<=", false),
  ]
  /// What may stand behind a figure, tried to say what fits.
  private static let units = ["%", " min", "", " days", " per day", " per week"]

  init(_ text: String) throws(ProblemKind) {
    self.text = text
    if let bound = Self.bounds.first(where: { text.hasPrefix($0.word) }) {
      let number = try Self.number(String(text.dropFirst(bound.word.count)), in: text)
      low = bound.isLow ? number : nil
      high = bound.isLow ? nil : number
      return
    }
    let ends = text.split(separator: "..", omittingEmptySubsequences: false).map(String.init)
    guard ends.count <= 2 else { throw .notA(text, Self.form) }
    let last = try Self.number(ends[ends.count - 1], in: text)
    let first = try Self.number(ends[0], in: text)
    low = first.unit.isEmpty ? WrittenNumber(number: first.number, unit: last.unit) : first
    high = last
  }

  private static func number(
    _ piece: String, in text: String
  ) throws(ProblemKind) -> WrittenNumber {
    guard let number = WrittenNumber(piece) else { throw .notA(text, form) }
    return number
  }

  /// The claimed numbers: a change as a share, anything else in the unit of the metric.
  func range(
    of subject: Claim.Subject, metric: String, unit: MetricUnit, currency: String
  ) throws(ProblemKind) -> ClosedRange<Double> {
    var ends: [Double] = []
    for (end, open) in [(low, -Double.infinity), (high, Double.infinity)] {
      guard let end else {
        ends.append(open)
        continue
      }
      guard let number = Self.number(end, of: subject, unit, currency) else {
        throw problem(of: subject, metric: metric, unit, currency)
      }
      ends.append(number)
    }
    guard ends[0] <= ends[1] else {
      throw .rangeFalls(low?.text.trimmed ?? "", high?.text.trimmed ?? "")
    }
    return ends[0]...ends[1]
  }

  /// Nil where the unit does not fit; no share stands without its percent sign.
  private static func number(
    _ written: WrittenNumber, of subject: Claim.Subject, _ unit: MetricUnit, _ currency: String
  ) -> Double? {
    if subject == .change { return written.unit.trimmed == "%" ? written.number / 100 : nil }
    if unit == .share, written.unit.trimmed.isEmpty { return nil }
    return WrittenTarget(metric: "", relation: .equal, value: written)
      .number(in: unit, currency: currency)
  }

  private func problem(
    of subject: Claim.Subject, metric: String, _ unit: MetricUnit, _ currency: String
  ) -> ProblemKind {
    let number = (low ?? high)?.number ?? 1
    let money = [
      " \(currency)", " \(currency) per h", " \(currency) per day", " \(currency) per week",
    ]
    let fitting = (Self.units + money).map { WrittenNumber(number: number, unit: $0) }
      .filter { Self.number($0, of: subject, unit, currency) != nil }.map(\.text)
    let figure = subject == .change || subject == .difference ? "the \(subject.rawValue) of " : ""
    return .notInUnit(text, of: figure + metric, fitting: Array(fitting.prefix(2)))
  }

  /// The decimals of the numbers as they are printed.
  static func decimals(of range: ClosedRange<Double>, inPercent: Bool) -> Int {
    let ends = [range.lowerBound, range.upperBound].filter(\.isFinite)
    let texts = ends.map { WrittenNumber.decimal(inPercent ? $0 * 100 : $0) }
    let counts = texts.map { text in text.drop { $0 != "." }.dropFirst().count }
    return min(4, max(1, counts.max() ?? 1))
  }
}
