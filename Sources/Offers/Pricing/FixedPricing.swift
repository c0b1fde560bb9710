/// Time-of-day pricing: the same factor for all starts of a rule, always.
public struct FixedPricing: Pricing {
  let scope: RuleScope
  let factor: Double

  public var changes: Bool { false }
  public var followsClock: Bool { false }

  public func price(_ offer: DayOffer, in view: MarketView, into factors: inout [Double?]) {
    guard scope.covers(service: offer.service, at: offer.site) else { return }
    for (place, start) in offer.starts.enumerated() where scope.covers(start, of: offer) {
      factors[place] = factor
    }
  }
}
