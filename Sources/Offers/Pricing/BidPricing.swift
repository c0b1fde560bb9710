import TimeAndMoney

/// Prices from opportunity cost: of the factors of a ladder the one that brings most from those who ask now, less the
/// contribution of later bookings which the bay time could not be sold to (bid price control, Talluri & van Ryzin 2004,
/// §3.1). A day's bay time is valued by itself; a customer who would go to another day is not seen.
struct BidPricing: Pricing {
  private let scope: RuleScope
  private let terms: BidPriceTerms
  private let business: Business
  /// Nil until something is known of demand.
  private var values: BayTimeValues?
  private var fitted: FittedDemand?
  /// Days that were watched when beliefs were fitted last.
  private var fittedAfter = 0.0

  /// Between two fits, and before the first, lies a week.
  private static let daysBetweenFits = 7.0

  init(
    scope: RuleScope, terms: BidPriceTerms, business: Business, truth: ([Double]) -> DemandBelief
  ) {
    self.scope = scope
    self.terms = terms
    self.business = business
    switch terms.beliefs {
    case .truth: values = BayTimeValues(truth(terms.ladder), business: business)
    case .stated(let belief): values = BayTimeValues(belief, business: business)
    case .fitted(let sensitivity):
      fitted = FittedDemand(ladder: terms.ladder, sensitivity: sensitivity, business: business)
    }
  }

  var readsLoads: Bool { true }

  mutating func observe(_ view: MarketView, uniforms: ArraySlice<Double>) {
    guard fitted != nil else { return }
    fitted!.observe(view)
    guard fitted!.days >= fittedAfter + BidPricing.daysBetweenFits else { return }
    fittedAfter = fitted!.days
    values = BayTimeValues(fitted!.belief, business: business)
  }

  func price(_ offer: DayOffer, in view: MarketView, into factors: inout [Double?]) {
    guard scope.covers(service: offer.service, at: offer.site), let values,
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
