import Reporting
import Studies

/// What a run came to, and the files it filled.
struct RunOutcome {
  let summary: StudySummary
  let uncertain: UncertainSummary?
  /// Nil where the scenario is no case.
  let claimed: CaseStep.Outcome?
  let files: [ResultFile]
  /// What experiments would have told.
  let experiments: [ExperimentFinding]

  /// What was claimed, for `--json`.
  var claims: [ClaimDocument]? {
    claimed.map { claimed in
      claimed.findings.map { ClaimDocument($0, conditions: claimed.conditions) }
    }
  }
}
