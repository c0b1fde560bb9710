import Simulation
import Statistics
import Studies

/// The summary as one JSON document, for `--json`.
public struct SummaryDocument: Encodable, Sendable {
  struct Number: Encodable, Sendable {
    let value: Double?
    let standardError: Double?
    let ciLow: Double?
    let ciHigh: Double?

    init(_ estimate: Estimate) {
      value = estimate.value
      standardError = estimate.standardError
      ciLow = estimate.interval?.lowerBound
      ciHigh = estimate.interval?.upperBound
    }
  }

  struct Metric: Encodable, Sendable {
    let unit: String
    let level: Number
    let difference: Number?
    /// With the errors of uncertain parameters.
    let levelParameterCi: [Double]?
    let differenceParameterCi: [Double]?
    let pValue: Double?
    let pAdjusted: Double?
    let family: String?
    let verdict: String?
    let moreReplications: Int?
    let varianceReduction: Double?
  }

  /// A half-width that was asked for.
  struct Goal: Encodable, Sendable {
    let metric: String
    let of: String
    let policy: String
    let asked: Double
    let reached: Double?

    static func all(_ goal: Precision.Goal, in summary: StudySummary) -> [Goal] {
      goal.reached(by: summary).map { policy, reached, asked in
        Goal(
          metric: goal.metric, of: goal.subject.rawValue, policy: policy, asked: asked,
          reached: reached)
      }
    }
  }

  let scenario: String
  let baseline: String
  let replications: Int
  let warmUpDays: Int
  /// The goals of a precision, by policy; missing where none was asked for.
  let precision: [Goal]?
  let isPrecisionReached: Bool?
  let output: String
  /// By policy, then metric.
  let policies: [String: [String: Metric]]
  /// Missing where the scenario is no case.
  let claims: [ClaimDocument]?

  /// - Parameter claims: what was claimed, of a case.
  public init(
    _ summary: StudySummary, uncertain: UncertainSummary?, claims: [ClaimDocument]?, model: Model,
    output: String
  ) {
    self.claims = claims
    let currency = model.currency.code
    scenario = model.name
    replications = summary.replications
    warmUpDays = model.plan.warmUpDays
    precision = model.plan.precision.map { $0.goals.flatMap { Goal.all($0, in: summary) } }
    isPrecisionReached = model.plan.precision.map { _ in
      StoppingRule(model.plan).isMet(by: summary)
    }
    self.output = output
    baseline = summary.names[0]
    var policies: [String: [String: Metric]] = [:]
    for (policy, name) in summary.names.enumerated() {
      let comparisons = policy > 0 ? summary.comparisons(of: policy) : []
      var metrics: [String: Metric] = [:]
      for level in summary.levels(of: policy) {
        let comparison = comparisons.first { $0.metric == level.metric }
        metrics[level.metric] = Metric(
          unit: level.unit.text(currency: currency), level: Number(level.estimate),
          difference: comparison.map { Number($0.difference) },
          levelParameterCi: uncertain?.interval(of: level, policy: policy)
            .map { [$0.lowerBound, $0.upperBound] },
          differenceParameterCi: comparison.flatMap { uncertain?.interval(of: $0) }
            .map { [$0.lowerBound, $0.upperBound] },
          pValue: comparison?.difference.pValue, pAdjusted: comparison?.adjustedPValue,
          family: comparison?.family.rawValue,
          verdict: comparison?.verdict?.rawValue, moreReplications: comparison?.moreReplications,
          varianceReduction: comparison?.varianceReduction)
      }
      policies[name] = metrics
    }
    self.policies = policies
  }

  public func json() throws -> String {
    try JSONText.text(of: self)
  }
}
