import TimeAndMoney

/// The price rules of a policy at work, one behind the other.
struct PriceStack: Sendable {
  private let rules: [PriceRule]
  private var pricings: [any Pricing]

  init(
    _ rules: [PriceRule], guardrails: Guardrails, business: Business,
    truth: ([Double]) -> DemandBelief
  ) {
    self.rules = rules
    pricings = rules.map { $0.makePricing(business, guardrails: guardrails, truth: truth) }
  }

  var uniforms: Int { pricings.reduce(0) { $0 + $1.uniforms } }
  var changes: Bool { pricings.contains { $0.changes } }
  var followsClock: Bool { pricings.contains { $0.followsClock } }
  var readsLoads: Bool { pricings.contains { $0.readsLoads } }

  /// Lets every rule look at the market, each with its own uniforms.
  ///
  /// - Returns: the uniforms that are left.
  mutating func observe(_ view: MarketView, uniforms: ArraySlice<Double>) -> ArraySlice<Double> {
    var rest = uniforms
    for pricing in pricings.indices {
      let count = pricings[pricing].uniforms
      pricings[pricing].observe(view, uniforms: rest.prefix(count))
      rest = rest.dropFirst(count)
    }
    return rest
  }

  /// The factor of each start after all rules, and what each rule said of each start.
  mutating func factors(
    of offer: DayOffer, in view: MarketView
  ) -> (joined: [Double], said: [[Double?]]) {
    var joined = [Double](repeating: 1, count: offer.starts.count)
    var said: [[Double?]] = []
    for rule in pricings.indices {
      var own = [Double?](repeating: nil, count: joined.count)
      pricings[rule].price(offer, in: view, into: &own)
      for (start, factor) in own.enumerated() {
        guard let factor else { continue }
        invariant(factor.isFinite && factor >= 0, "A rule has set a price that is no number.")
        joined[start] = rules[rule].joined(joined[start], factor)
      }
      said.append(own)
    }
    return (joined, said)
  }
}
