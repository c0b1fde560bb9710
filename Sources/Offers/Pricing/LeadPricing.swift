/// Early bird and last minute: the factor follows the lead, counted at the publication.
public struct LeadPricing: Pricing {
  let scope: RuleScope
  let ladder: LeadLadder

  public func price(_ offer: DayOffer, in view: MarketView, into factors: inout [Double?]) {
    guard scope.covers(service: offer.service, at: offer.site) else { return }
    for (place, start) in offer.starts.enumerated() where scope.covers(start, of: offer) {
      factors[place] = ladder.factor(at: view.now.span(to: start.instant))
    }
  }
}
