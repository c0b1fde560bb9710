import Studies

/// claims.csv and needs.csv: what was claimed beside what is simulated, and what would have to be true.
public struct ClaimRows: Sendable {
  public private(set) var claims = CSVBuffer()
  public private(set) var needs = CSVBuffer()

  /// - Parameter currency: the code of the scenario's currency.
  public init(_ findings: [ClaimFinding], conditions: [ConditionFinding], currency: String) {
    for finding in findings { append(finding, currency) }
    for condition in conditions { append(condition) }
  }

  private mutating func append(_ finding: ClaimFinding, _ currency: String) {
    let claim = finding.claim
    claims.append(claim.name)
    claims.append(claim.metric)
    claims.append(claim.subject.rawValue)
    claims.append(claim.subject == .change ? "share" : claim.unit.text(currency: currency))
    // An open end is an empty cell.
    claims.append(claim.claimed.lowerBound)
    claims.append(claim.claimed.upperBound)
    claims.append(finding.simulated.value)
    claims.append(finding.simulated.standardError)
    claims.append(finding.simulated.interval?.lowerBound)
    claims.append(finding.simulated.interval?.upperBound)
    claims.append(finding.verdict?.rawValue ?? "")
    claims.append(finding.simulated.count)
    claims.endRow()
  }

  private mutating func append(_ condition: ConditionFinding) {
    needs.append(condition.claim.name)
    needs.append(condition.claim.metric)
    needs.append(condition.claim.subject.rawValue)
    needs.append(condition.target)
    needs.append(condition.path)
    needs.append(String(condition.unit.drop { $0 == " " }))
    needs.append(condition.range.lowerBound)
    needs.append(condition.range.upperBound)
    needs.append(condition.written ?? "")
    let answer = ConditionAnswer(condition)
    needs.append(answer.outcome)
    needs.append(answer.value)
    needs.append(answer.low)
    needs.append(answer.high)
    needs.append(answer.nearest)
    needs.append(condition.replications)
    needs.endRow()
  }
}
