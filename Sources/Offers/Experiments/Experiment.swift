/// A comparison of two policies within one run of the business, as a planner would make it in the field.
public struct Experiment: Hashable, Sendable {
  /// The names of the policy that is tried and of the one it is compared with.
  public let treatment: String
  public let control: String
  /// The prices of the control, which do not change, and its guardrails.
  public let controlPrices: [PriceRule]
  public let controlGuardrails: Guardrails
  public let arms: ExperimentArms

  public init(of treatment: Policy, control: Policy, arms: ExperimentArms) {
    self.treatment = treatment.name
    self.control = control.name
    controlPrices = control.prices
    controlGuardrails = control.guardrails
    self.arms = arms
  }

  /// Whether the arms are told apart by who the visitor is or when he comes, rather than by the site.
  var tellsVisitors: Bool {
    if case .sites = arms { false } else { true }
  }

  /// Whether a site is treated; nil where that is not decided by the site.
  func treats(site: Int) -> Bool? {
    if case .sites(let treated) = arms { treated.contains(site) } else { nil }
  }
}

extension Policy {
  /// The policy of an experiment: the rules of both, each for its own arm.
  public init(
    name: String, trying treatment: Policy, against control: Policy, by arms: ExperimentArms
  ) {
    func of(_ isTreatment: Bool) -> (RewardRule) -> RewardRule {
      { rule in
        var rule = rule
        rule.eligibility.isOfTreatment = isTreatment
        return rule
      }
    }
    self.init(
      name: name, prices: treatment.prices,
      rewards: treatment.rewards.map(of(true)) + control.rewards.map(of(false)),
      guardrails: treatment.guardrails, publishing: treatment.publishing,
      program: treatment.program)
    experiment = Experiment(of: treatment, control: control, arms: arms)
  }

  /// The guardrails that hold in an arm.
  func guardrails(inControl isControl: Bool) -> Guardrails {
    isControl ? experiment?.controlGuardrails ?? guardrails : guardrails
  }
}
