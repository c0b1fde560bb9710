import Studies

/// A claim beside what is simulated, in the JSON of `--json`.
public struct ClaimDocument: Encodable, Sendable {
  struct Need: Encodable, Sendable {
    let path: String
    let unit: String
    let outcome: String
    let value: Double?
    let ciLow: Double?
    let ciHigh: Double?
    let nearest: Double?
  }

  let name: String
  let metric: String
  let of: String
  /// Missing where it is open.
  let claimedLow: Double?
  let claimedHigh: Double?
  let simulated: SummaryDocument.Number
  let verdict: String?
  let needs: [Need]

  public init(_ finding: ClaimFinding, conditions: [ConditionFinding]) {
    let claim = finding.claim
    name = claim.name
    metric = claim.metric
    of = claim.subject.rawValue
    claimedLow = claim.claimed.lowerBound.isFinite ? claim.claimed.lowerBound : nil
    claimedHigh = claim.claimed.upperBound.isFinite ? claim.claimed.upperBound : nil
    simulated = SummaryDocument.Number(finding.simulated)
    verdict = finding.verdict?.rawValue
    needs = conditions.filter { $0.claim == claim }.map { condition in
      let answer = ConditionAnswer(condition)
      return Need(
        path: condition.path, unit: String(condition.unit.drop { $0 == " " }),
        outcome: answer.outcome, value: answer.value, ciLow: answer.low, ciHigh: answer.high,
        nearest: answer.nearest)
    }
  }
}
