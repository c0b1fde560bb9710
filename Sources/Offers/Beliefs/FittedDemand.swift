import TimeAndMoney

/// Beliefs fitted from the searches of the business: how many booked, by service, planned day, lead and hour, in running
/// means. The response to the price is stated, since a business that never varied its prices cannot know it: linear,
/// 1 − sensitivity · (factor − 1) of those who book at the list price. What full days turned away is not seen.
struct FittedDemand: Sendable {
  private let ladder: [Double]
  private let sensitivity: Double
  private let business: Business
  private let horizonDays: Int
  /// By site, service, weekday of the planned day, lead and hour of asking: bookings as if at list prices.
  private var booked: [Double]
  /// By weekday: how many days were watched to their end.
  private var watched = Array(repeating: 0.0, count: 7)
  private var lastDay: LocalDay?

  init(ladder: [Double], sensitivity: Double, business: Business) {
    self.ladder = ladder
    self.sensitivity = sensitivity
    self.business = business
    horizonDays = business.rules.horizonDays
    booked = Array(
      repeating: 0,
      count: business.sites.count * business.catalogue.services.count * 7 * (horizonDays + 1) * 24)
  }

  /// Days watched in all.
  var days: Double { watched.reduce(0, +) }

  /// The share of those who book at list price that books at a factor.
  func response(to factor: Double) -> Double { max(0, 1 - sensitivity * (factor - 1)) }

  mutating func observe(_ view: MarketView) {
    let today = business.sites[0].calendar.zone.day(at: view.now)
    if let lastDay, lastDay < today {
      for passed in 0..<lastDay.days(to: today) {
        watched[lastDay.advanced(by: passed).weekday.rawValue] += 1
      }
    }
    lastDay = today
    for search in view.record.searches {
      guard let taken = search.taken else { continue }
      let zone = business.sites[taken.site].calendar.zone
      let planned = business.books[taken.site].localDay(taken.day)
      let lead = zone.day(at: search.instant).days(to: planned)
      guard (0...horizonDays).contains(lead) else { continue }
      let hour = Int(zone.timeOfDay(at: search.instant).seconds) / 3_600
      let row = row(site: taken.site, search.service, planned.weekday, lead: lead)
      booked[row + hour] += 1 / max(0.1, response(to: taken.factor))
    }
  }

  /// What is believed now.
  var belief: DemandBelief {
    let acceptance = ladder.map { response(to: $0) }
    var streams: [DemandBelief.Stream] = []
    for site in business.sites.indices {
      for service in business.catalogue.services.indices {
        for weekday in Weekday.allCases {
          for lead in 0...horizonDays {
            let row = row(site: site, service, weekday, lead: lead)
            let asking = (weekday.rawValue - lead % 7 + 7) % 7
            let requests = booked[row..<row + 24].map { $0 / max(1, watched[asking]) }
            guard requests.contains(where: { $0 > 0 }) else { continue }
            streams.append(
              DemandBelief.Stream(
                site: site, service: service, kind: DayKind(weekday), lead: lead,
                requests: requests, acceptance: acceptance))
          }
        }
      }
    }
    return DemandBelief(ladder: ladder, horizonDays: horizonDays, streams: streams)
  }

  private func row(site: Int, _ service: Int, _ weekday: Weekday, lead: Int) -> Int {
    let place = site * business.catalogue.services.count + service
    return ((place * 7 + weekday.rawValue) * (horizonDays + 1) + lead) * 24
  }
}
