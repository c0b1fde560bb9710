import TimeAndMoney

/// Prices led by a forecast: what is sold of a day, and what by its booking curve is still to come, against a target. A
/// fitted curve is that of all bays of the site, on days of the same kind; without such a day it says nothing.
struct ForecastPricing: Pricing {
  private let scope: RuleScope
  private let terms: ForecastTerms
  private let business: Business
  /// By site and kind of day; nil where nothing is known.
  private var curves: [[BookingCurve?]]
  private var fittedOn: LocalDay?

  init(scope: RuleScope, terms: ForecastTerms, business: Business) {
    self.scope = scope
    self.terms = terms
    self.business = business
    var curve: BookingCurve?
    if case .stated(let stated) = terms.curve { curve = stated }
    curves = business.sites.map { _ in DayKind.allCases.map { _ in curve } }
  }

  var readsLoads: Bool { true }

  mutating func observe(_ view: MarketView, uniforms: ArraySlice<Double>) {
    guard case .fitted(let weeks) = terms.curve else { return }
    let today = business.sites[0].calendar.zone.day(at: view.now)
    guard fittedOn != today else { return }
    fittedOn = today
    for site in business.sites.indices { fit(site, from: view, weeks: weeks) }
  }

  func price(_ offer: DayOffer, in view: MarketView, into factors: inout [Double?]) {
    guard scope.covers(service: offer.service, at: offer.site),
      let curve = curves[offer.site][offer.kind.rawValue],
      let sold = offer.load.occupancy(of: offer.load.cells)
    else { return }
    let today = business.sites[offer.site].calendar.zone.day(at: view.now)
    let forecast = curve.forecast(sold: sold, lead: today.days(to: offer.localDay))
    let factor =
      1 + terms.sensitivity * (min(forecast, 1) - (terms.target ?? curve.final))
    for (index, start) in offer.starts.enumerated() where scope.covers(start, of: offer) {
      factors[index] = max(0, factor)
    }
  }

  /// Fits the curves of a site: the mean share that was sold at each lead, over the days that lie behind.
  private mutating func fit(_ site: Int, from view: MarketView, weeks: Int) {
    let book = business.books[site]
    let calendar = business.sites[site].calendar
    let today = book.day(of: book.cell(at: view.now))
    // The end of the day itself, then its beginning, then the days before.
    let leads = -1...business.rules.horizonDays
    var means = DayKind.allCases.map { _ in Array(repeating: RunningMean(), count: leads.count) }
    for day in max(0, today - 7 * weeks)..<max(0, today) {
      let kind = calendar.kind(of: book.localDay(day))
      let open = business.openMinutes(at: site, on: kind)
      guard open > 0 else { continue }
      for (place, lead) in leads.enumerated() {
        if let sold = view.record.minutesSold(site: site, day: day, lead: lead) {
          means[kind.rawValue][place].add(Double(sold) / Double(open))
        }
      }
    }
    for kind in DayKind.allCases {
      curves[site][kind.rawValue] = ForecastPricing.curve(means[kind.rawValue])
    }
  }

  /// A lead at which nothing was recorded has sold what the next shorter one had; nil without any.
  private static func curve(_ means: [RunningMean]) -> BookingCurve? {
    guard let final = means[0].mean else { return nil }
    var last = final
    return BookingCurve(
      shares: means.dropFirst().map { mean in
        last = min(last, mean.mean ?? last)
        return last
      }, final: final)
  }
}

extension Business {
  /// Minutes that all bays of a site are open on a kind of day, or its technicians where it has none.
  func openMinutes(at site: Int, on kind: DayKind) -> Int {
    let place = sites[site]
    func minutes(_ hours: WeeklyHours) -> Int {
      hours.ranges(on: kind).reduce(0) { $0 + $1.end.minutes - $1.start.minutes }
    }
    if !place.bays.isEmpty { return place.bays.reduce(0) { $0 + $1.count } * minutes(place.hours) }
    return place.technicians.reduce(0) {
      $0 + $1.count * minutes($1.hours.intersecting(place.hours))
    }
  }
}
