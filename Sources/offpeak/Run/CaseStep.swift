import Reporting
import Scenarios
import Simulation
import Studies

/// The second half of the run of a case: the scenario after the change, the claims, and what would have to be true.
struct CaseStep {
  /// What the claims came to.
  struct Outcome {
    let findings: [ClaimFinding]
    let conditions: [ConditionFinding]
    let source: String
  }

  /// Replications at each value that is tried for a condition, where the run has more.
  private static let searched = 10

  let options: RunOptions
  let file: ScenarioArgument
  let interruption: Interruption
  let fieldCase: FieldCase
  /// Whether to look for what would have to be true.
  let findsNeeds: Bool
  /// What an interruption leaves behind, for its message.
  let nothingLost: String

  /// Says on standard error what is seldom meant after the change, and not before.
  func advise(before: Model) throws {
    let known = Advice(before).notes
    for note in Advice(try file.model(of: fieldCase.after)).notes where !known.contains(note) {
      options.say("note: \(file.scenario): after the change: \(note)")
    }
  }

  /// Holds the claims against the replications of a summary.
  ///
  /// - Parameters:
  ///   - first: the number of the first replication of the summary.
  ///   - model: the scenario as it was run before the change.
  /// - Throws: `Failure` if it was interrupted.
  func run(
    beside summary: StudySummary, first: Int, of model: Model, threads: Int
  ) throws -> Outcome {
    let numbers = first..<first + summary.replications
    let sides = CaseSides(file: file, fieldCase: fieldCase, run: model, threads: threads)
    var bar = ProgressBar(total: numbers.count, isQuiet: options.quiet)
    let after = try sides.after(
      of: numbers, beside: summary, isStopped: { [interruption] in interruption.isAsked },
      finished: { bar.advance() })
    bar.clear()
    guard let after else { throw RunOptions.interrupted(nothingLost) }
    let whole = CaseSummary(before: summary, after: after, policy: fieldCase.policy)
    let findings = whole.findings(for: fieldCase.claims)
    let searched = numbers.prefix(findsNeeds && numbers.count >= 2 ? Self.searched : 0)
    return Outcome(
      findings: findings,
      conditions: searched.isEmpty ? [] : try conditions(findings, searched, sides),
      source: fieldCase.source)
  }

  /// What would have to be true, claim by claim.
  private func conditions(
    _ findings: [ClaimFinding], _ numbers: Range<Int>, _ sides: CaseSides
  ) throws -> [ConditionFinding] {
    let searches = fieldCase.conditions.map { condition in
      ConditionSearch(condition, sides: sides, numbers: numbers, interruption: interruption)
    }
    var found: [ConditionFinding] = []
    for finding in findings {
      guard let target = finding.missed else { continue }
      if searches.contains(where: { $0.concerns(finding.claim) }) {
        options.say(
          "note: looking for what \(finding.claim.title) needs; --no-needs leaves it out.")
      }
      for search in searches where search.concerns(finding.claim) {
        guard let answer = try search.finding(of: finding.claim, at: target) else {
          throw RunOptions.interrupted(nothingLost)
        }
        found.append(answer)
      }
    }
    return found
  }
}
