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

  /// The group of bays or technicians whose time is taken most.
  struct Bottleneck: Encodable, Sendable {
    let group: String
    let load: Number

    init(_ resource: ScarceResource) {
      group = resource.group
      load = Number(resource.load)
    }
  }

  /// A primary metric that still rises or falls, so that the verdicts on it hang on the warm-up.
  struct Drift: Encodable, Sendable {
    let policy: String
    let metric: String
    let changeAWeek: Double?
    /// Of the warm-up that would do; missing where it has not settled.
    let warmUpWeeks: Int?
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
  let drifts: [Drift]
  /// By policy: what limits it, and the share of its time that is taken. Missing where only one thing is scarce.
  let bottlenecks: [String: Bottleneck]
  /// By policy, then metric.
  let policies: [String: [String: Metric]]
  /// Missing where the scenario is no case.
  let claims: [ClaimDocument]?

  /// - Parameter claims: what was claimed, of a case.
  public init(
    _ summary: StudySummary, uncertain: UncertainSummary?, claims: [ClaimDocument]?,
    trends: [RemainingTrend] = [], model: Model, output: String
  ) {
    drifts = trends.map {
      Drift(
        policy: $0.policy, metric: $0.metric, changeAWeek: $0.slope.value,
        warmUpWeeks: $0.missingWeeks.map { (model.plan.warmUpDays + 6) / 7 + $0 })
    }
    bottlenecks = Dictionary(
      uniqueKeysWithValues: summary.names.indices.compactMap { policy in
        ScarceResource(in: summary, policy: policy).map { (summary.names[policy], Bottleneck($0)) }
      })
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
