/// What came of many scripts.
package struct ScriptReport: Sendable, CustomStringConvertible {
  package private(set) var scripts = 0
  package private(set) var commands = 0
  package private(set) var failures: [ScriptFailure] = []
  package private(set) var coverage = Coverage()

  package init() {}

  /// Adds what came of one more script.
  package mutating func note(_ played: PlayedScript) {
    scripts += 1
    commands += played.commands
    coverage.merge(played.coverage)
    if let failure = played.failure { failures.append(failure) }
  }

  /// Adds what came of other scripts.
  package mutating func merge(_ other: ScriptReport) {
    scripts += other.scripts
    commands += other.commands
    coverage.merge(other.coverage)
    failures += other.failures
  }

  package var description: String {
    let met = CoveragePoint.expected.count - coverage.unmet.count
    return """
      \(scripts) scripts, \(commands) commands, \(count(.violation)) violations, \
      \(count(.disagreement)) disagreements; met \(met) of \(CoveragePoint.expected.count)
      """
  }

  private func count(_ kind: ScriptRun.Failure.Kind) -> Int {
    failures.count { $0.kind == kind }
  }
}
