import TimeAndMoney

/// One rule of a pricing policy: the starts it is about, how it sets their factor on the list price, and how that joins what
/// the rules before it have said.
public struct PriceRule: Hashable, Sendable {
  /// How a rule's factor joins that of the rules before it.
  public enum Combination: String, CaseIterable, Hashable, Sendable {
    /// Both count.
    case multiply
    /// The rules before it no longer count.
    case replace
    /// The lower of both, the higher of both.
    case lower, higher
  }

  /// What the factor follows.
  public enum Terms: Hashable, Sendable {
    case factor(Double)
    case lead(LeadLadder)
    case occupancy(OccupancyTerms)
    case bidPrice(BidPriceTerms)
    case forecast(ForecastTerms)
    case learning(LearningTerms)

    /// The factors that are written in it.
    public var factors: [Double] {
      switch self {
      case .factor(let factor): [factor]
      case .lead(let ladder): ladder.steps.map(\.factor)
      case .occupancy(let terms): terms.points.map(\.factor)
      case .bidPrice(let terms): terms.ladder
      case .learning(let terms): terms.ladder
      case .forecast: []
      }
    }
  }

  public let name: String
  public let scope: RuleScope
  public let terms: Terms
  public let combination: Combination

  public init(
    name: String, scope: RuleScope, terms: Terms, combination: Combination = .multiply
  ) {
    self.name = name
    self.scope = scope
    self.terms = terms
    self.combination = combination
  }

  /// Time-of-day pricing: starts inside `hours` cost `factor` times the list price.
  public init(hours: WeeklyHours, factor: Double, services: [Int]?) {
    self.init(
      name: "factor", scope: RuleScope(hours: hours, services: services, sites: nil),
      terms: .factor(factor))
  }

  /// Whether it is given what no business knows.
  public var isOracle: Bool {
    switch terms {
    case .factor, .lead, .occupancy, .forecast, .learning: false
    case .bidPrice(let terms): terms.beliefs == .truth
    }
  }

  /// The rule at work, with nothing to remember yet.
  ///
  /// - Parameters:
  ///   - guardrails: what will be made of its factors.
  ///   - truth: the true belief at the factors of a ladder.
  func makePricing(
    _ business: Business, guardrails: Guardrails, truth: ([Double]) -> DemandBelief
  ) -> any Pricing {
    switch terms {
    case .factor(let factor): FixedPricing(scope: scope, factor: factor)
    case .lead(let ladder): LeadPricing(scope: scope, ladder: ladder)
    case .occupancy(let terms): OccupancyPricing(scope: scope, terms: terms, business: business)
    case .bidPrice(let terms):
      BidPricing(scope: scope, terms: terms, business: business, truth: truth)
    case .forecast(let terms): ForecastPricing(scope: scope, terms: terms, business: business)
    case .learning(let terms):
      LearningPricing(scope: scope, terms: terms.inside(guardrails), business: business)
    }
  }

  /// The factor after this rule.
  func joined(_ before: Double, _ own: Double) -> Double {
    switch combination {
    case .multiply: (before * own).withoutNoise
    case .replace: own
    case .lower: min(before, own)
    case .higher: max(before, own)
    }
  }
}
