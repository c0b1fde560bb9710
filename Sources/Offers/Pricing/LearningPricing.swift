import TimeAndMoney

/// Learns by Thompson sampling which factor brings most from each search, for each class of starts by itself. A search that
/// ends in a booking counts for the class of its start and against the other classes of its service; one that ends in
/// none counts against all of them. That classes take bookings from each other is not seen.
struct LearningPricing: Pricing {
  private let scope: RuleScope
  private let terms: LearningTerms
  private let business: Business
  /// By site, service and class.
  private var bandits: [LadderBandit]
  /// The place in the ladder that is being tried, in the same order.
  private var tried: [Int]
  private var drawn: Instant?

  init(scope: RuleScope, terms: LearningTerms, business: Business) {
    self.scope = scope
    self.terms = terms
    self.business = business
    let classes = LearningPricing.classes(of: terms.extent)
    bandits = business.sites.indices.flatMap { _ in
      business.catalogue.services.flatMap { service in
        let margins = terms.ladder.map {
          $0 * Double(service.listPrice.minorUnits) - Double(service.variableCost.minorUnits)
        }
        return Array(repeating: LadderBandit(margins: margins), count: classes)
      }
    }
    tried = bandits.map { _ in 0 }
  }

  var uniforms: Int { bandits.count * terms.ladder.count }

  mutating func observe(_ view: MarketView, uniforms: ArraySlice<Double>) {
    for search in view.record.searches { learn(from: search) }
    if let drawn, drawn.span(to: view.now) < terms.every { return }
    drawn = view.now
    for place in bandits.indices {
      let first = uniforms.startIndex + place * terms.ladder.count
      tried[place] = bandits[place].draw(uniforms[first..<first + terms.ladder.count])
    }
  }

  func price(_ offer: DayOffer, in view: MarketView, into factors: inout [Double?]) {
    guard scope.covers(service: offer.service, at: offer.site) else { return }
    let first = self.first(offer.service, at: offer.site)
    for (index, start) in offer.starts.enumerated() where scope.covers(start, of: offer) {
      let own = first + number(ofClass: start.time, on: offer.kind)
      factors[index] = terms.ladder[tried[own]]
    }
  }

  /// What one search says of all classes of its service.
  private mutating func learn(from search: SearchRecord) {
    let taken = search.taken.flatMap { place(of: search.service, $0) }
    for site in business.sites.indices where scope.covers(service: search.service, at: site) {
      let first = self.first(search.service, at: site)
      for place in first..<first + LearningPricing.classes(of: terms.extent) {
        bandits[place].observe(tried[place], booked: place == taken)
      }
    }
  }

  /// The place of the class a booked start belongs to; nil for one the rule is not about.
  private func place(of service: Int, _ taken: SearchRecord.Taken) -> Int? {
    let calendar = business.sites[taken.site].calendar
    let kind = calendar.kind(of: business.books[taken.site].localDay(taken.day))
    let time = calendar.zone.timeOfDay(at: taken.start)
    guard scope.covers(service: service, at: taken.site), scope.hours.contains(time, on: kind)
    else { return nil }
    return first(service, at: taken.site) + number(ofClass: time, on: kind)
  }

  private func first(_ service: Int, at site: Int) -> Int {
    (site * business.catalogue.services.count + service)
      * LearningPricing.classes(of: terms.extent)
  }

  private func number(ofClass time: TimeOfDay, on kind: DayKind) -> Int {
    switch terms.extent {
    case .rule: 0
    case .day: kind.rawValue
    case .hour: min(23, Int(time.seconds) / 3_600)
    }
  }

  private static func classes(of extent: LearningTerms.Extent) -> Int {
    switch extent {
    case .rule: 1
    case .day: DayKind.allCases.count
    case .hour: 24
    }
  }
}
