import Studies

/// A check as one JSON document, for `--json`.
public struct CheckDocument: Encodable, Sendable {
  struct Entry: Encodable, Sendable {
    let policy: String
    let metric: String
    let unit: String?
    let before: Double?
    let now: Double?
    let difference: SummaryDocument.Number
    let confidence: Double
    let tolerance: Double?
    let verdict: String
    let replications: Int
  }

  let scenario: String
  let baseline: String
  let tolerance: Double
  let scenarioHasChanged: Bool
  let passed: Bool
  /// The worst first.
  let findings: [Entry]

  public init(_ report: CheckReport) {
    scenario = report.scenario
    baseline = report.baseline
    tolerance = report.tolerance
    scenarioHasChanged = report.scenarioHasChanged
    passed = report.isPassed
    findings = report.findings.map { finding in
      Entry(
        policy: finding.policy, metric: finding.metric,
        unit: report.units[finding.metric]?.text(currency: report.currency),
        before: finding.before, now: finding.now,
        difference: SummaryDocument.Number(finding.difference), confidence: finding.confidence,
        tolerance: finding.tolerance, verdict: finding.verdict.rawValue,
        replications: finding.replications)
    }
  }

  public func json() throws -> String { try JSONText.text(of: self) }
}
