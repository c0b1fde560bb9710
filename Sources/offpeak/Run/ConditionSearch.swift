import Scenarios
import Simulation
import Statistics
import Studies

/// Looks for the value of a parameter at which claims of a case hold; each value is simulated once for all of them.
final class ConditionSearch {
  /// The answer is found to this part of the range.
  private static let resolution = 1.0 / 200

  private let condition: CaseCondition
  private let sides: CaseSides
  private let numbers: Range<Int>
  private let interruption: Interruption
  private let range: RootSearch.Range
  private var known: [Double: CaseSummary] = [:]
  /// Where the parameter does not concern it.
  private var before: StudySummary?

  init(
    _ condition: CaseCondition, sides: CaseSides, numbers: Range<Int>, interruption: Interruption
  ) {
    self.condition = condition
    self.sides = sides
    self.numbers = numbers
    self.interruption = interruption
    let (low, high) = (condition.low, condition.high)
    let document = sides.fieldCase.after
    let step = document.decimalStep(
      at: condition.path, near: low, finest: (high.number - low.number) * Self.resolution)
    range = RootSearch.Range(
      low.number...high.number, step: step,
      isWhole: !document.takesFractions(at: condition.path, near: low))
  }

  /// Whether the parameter is to be looked for on behalf of a claim, and can have anything to do with it.
  func concerns(_ claim: Claim) -> Bool {
    (condition.claim ?? claim.name) == claim.name
      && (condition.concernsBefore || claim.subject != .before)
  }

  /// The answer for a claim; nil if it was stopped.
  func finding(of claim: Claim, at target: Double) throws -> ConditionFinding? {
    var search = RootSearch(in: range, target: target) { parameter in
      try self.summary(at: parameter)?.simulated(claim)
    }
    var report: RootReport?
    do {
      report = try search.run()
      if case .stopped? = report?.outcome { return nil }
    } catch RootSearch.Problem.noValue {
      report = nil
    }
    return ConditionFinding(
      claim: claim, target: target, path: condition.path, unit: condition.unit,
      range: condition.low.number...condition.high.number, written: condition.written,
      replications: numbers.count, report: report)
  }

  /// Both sides with a value of the parameter; nil if it was stopped.
  private func summary(at parameter: Double) throws -> CaseSummary? {
    if let summary = known[parameter] { return summary }
    let value = WrittenNumber(number: parameter, unit: condition.unit).text
    let documents = try condition.setting(value, in: sides.fieldCase)
    let policy = sides.fieldCase.policy
    guard let after = try run(documents.after, policy: policy),
      let before = try before(documents.before, beside: after)
    else { return nil }
    let summary = CaseSummary(before: before, after: after, policy: policy)
    known[parameter] = summary
    return summary
  }

  private func before(
    _ document: ScenarioDocument, beside after: StudySummary
  ) throws -> StudySummary? {
    if condition.concernsBefore {
      return sides.isOneScenario ? after : try run(document, policy: nil)
    }
    if before == nil { before = try run(document, policy: nil) }
    return before
  }

  private func run(_ document: ScenarioDocument, policy: String?) throws -> StudySummary? {
    try sides.side(document, policy: policy).summary(
      of: numbers, isStopped: { [interruption] in interruption.isAsked }, finished: {})
  }
}
