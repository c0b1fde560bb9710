import TimeAndMoney

/// Prices from opportunity cost: of the factors of a ladder the one that brings most from those who ask now, less the
/// contribution of later bookings which the bay time could not be sold to (bid price control, Talluri & van Ryzin 2004,
/// §3.1). A day's bay time is valued by itself; a customer who would go to another day is not seen.
struct BidPricing: Pricing {
  private let scope: RuleScope
  private let terms: BidPriceTerms
  private let business: Business
  private let values: BayTimeValues

  init(scope: RuleScope, terms: BidPriceTerms, belief: DemandBelief, business: Business) {
    self.scope = scope
    self.terms = terms
    self.business = business
    values = BayTimeValues(belief, business: business)
  }

  var readsLoads: Bool { true }

  func price(_ offer: DayOffer, in view: MarketView, into factors: inout [Double?]) {
    guard scope.covers(service: offer.service, at: offer.site),
      let (shared, product) = values.shared(offer.service, at: offer.site, on: offer.kind)
    else { return }
    let zone = business.sites[offer.site].calendar.zone
    let lead = zone.day(at: view.now).days(to: offer.localDay)
    let book = business.books[offer.site]
    let first = lead > 0 ? 0 : book.cell(at: view.now) - book.cells(of: offer.day).lowerBound
    let cells = min(max(0, first), offer.load.cells.upperBound)..<offer.load.cells.upperBound
    let place = shared.program.bestFactor(
      for: product, left: shared.bayTime.left(of: offer.load, in: cells),
      at: values.moment(lead: lead, time: zone.timeOfDay(at: view.now)))
    guard let place else { return }
    for (index, start) in offer.starts.enumerated() where scope.covers(start, of: offer) {
      factors[index] = terms.ladder[place]
    }
  }
}
