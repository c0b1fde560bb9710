import TimeAndMoney

/// Prices that follow the occupancy of the bays, by slot, hour or day, on a ladder or on a line.
public struct OccupancyPricing: Pricing {
  let scope: RuleScope
  let terms: OccupancyTerms
  private let business: Business
  /// By site-day and service, then by cell of the day: the occupancy at which the price of a start last changed, NaN where it
  /// has none. Empty without hysteresis.
  private var anchors: [Place: [Double]] = [:]

  private struct Place: Hashable {
    let site: Int
    let day: Int
    let service: Int
  }

  init(scope: RuleScope, terms: OccupancyTerms, business: Business) {
    self.scope = scope
    self.terms = terms
    self.business = business
  }

  public var readsLoads: Bool { true }
  public var followsClock: Bool { false }

  public mutating func price(
    _ offer: DayOffer, in view: MarketView, into factors: inout [Double?]
  ) {
    guard scope.covers(service: offer.service, at: offer.site) else { return }
    let place = Place(site: offer.site, day: offer.day, service: offer.service)
    var anchors: [Double] = []
    if terms.hysteresis > 0 {
      anchors = self.anchors[place] ?? Array(repeating: .nan, count: offer.load.cells.count)
    }
    for (index, start) in offer.starts.enumerated() where scope.covers(start, of: offer) {
      guard let found = offer.load.occupancy(of: cells(of: start, in: offer)) else { continue }
      var occupancy = found
      if terms.hysteresis > 0 {
        let anchor = anchors[start.cell]
        if abs(found - anchor) <= terms.hysteresis { occupancy = anchor }
        anchors[start.cell] = occupancy
      }
      factors[index] = terms.factor(at: occupancy)
    }
    if terms.hysteresis > 0 { self.anchors[place] = anchors }
  }

  /// The cells of the day whose occupancy counts for a start.
  private func cells(of start: DayOffer.Start, in offer: DayOffer) -> Range<Int> {
    let grid = business.rules.grid.microseconds
    let reach = Int(terms.smoothing.microseconds / grid)
    let hour = max(1, Int(Span.hours(1).microseconds / grid))
    let extent: Range<Int>
    switch terms.extent {
    case .slot:
      let length = business.catalogue.services[offer.service].duration.microseconds
      extent = start.cell..<start.cell + max(1, Int((length + grid - 1) / grid))
    case .hour:
      let first = start.cell - Int(Int64(start.time.seconds % 3_600) * 1_000_000 / grid)
      extent = first..<first + hour
    case .day: return offer.load.cells
    }
    return max(0, extent.lowerBound - reach)..<extent.upperBound + reach
  }
}
