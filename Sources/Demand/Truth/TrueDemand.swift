import Offers
import Scheduling
import TimeAndMoney

/// What the model itself knows of demand in a usual week: who asks when for which day, and what each would pay. No
/// business knows it; policies that are given it show how much better knowledge would be worth.
///
/// Exact for customers with a wanted day at one site. Logit customers are those who find all places free, and the prices
/// of all days at the same factor; variants of a service, short lists, ratings, season, growth and promotions are not
/// seen, and who considers several sites with a wanted day asks each of them alike.
public struct TrueDemand: Sendable {
  let sites: [Site]
  let services: [Service]
  let segments: [Segment]
  let flows: [Flow]
  let rules: BookingRules
  /// Minor units of money in one unit of the currency.
  let unit: Double

  public init(
    sites: [Site], services: [Service], segments: [Segment], flows: [Flow], rules: BookingRules,
    unit: Int64
  ) {
    self.sites = sites
    self.services = services
    self.segments = segments
    self.flows = flows
    self.rules = rules
    self.unit = Double(unit)
  }

  /// The belief that is true, at the factors of a ladder.
  public func belief(at ladder: [Double]) -> DemandBelief {
    var streams: [DemandBelief.Stream] = []
    for flow in flows {
      guard let profile = flow.visits.profile else { continue }
      let segment = segments[flow.segment]
      for (service, share) in segment.wants.enumerated() where share > 0 {
        let possible = segment.sites.filter { sites[$0].canServe(services[service]) }
        for site in possible {
          var table = RequestTable(ladder: ladder, horizonDays: rules.horizonDays)
          let asked = profile.scaled(by: share * segment.checkout.completes)
          switch segment.choice {
          case .wantedDay(let wanted):
            add(
              wanted, profile: asked.scaled(by: 1 / Double(possible.count)), site: site,
              service: service, to: &table)
          case .logit(let choice):
            let demand = LogitDemand(
              choice, of: segment, sites: possible, service: service, truth: self)
            demand.add(profile: asked, site: site, to: &table)
          }
          streams += table.streams(site: site, service: service)
        }
      }
    }
    return DemandBelief(ladder: ladder, horizonDays: rules.horizonDays, streams: streams)
  }

  /// The list price of a service in units of the currency.
  func price(of service: Int) -> Double { Double(services[service].listPrice.minorUnits) / unit }

  /// The minutes of the day at which a service may start on such a day, in order: listed starts from which it fits into
  /// the stretch of opening hours.
  func starts(of service: Int, at site: Int, on kind: DayKind) -> [Int] {
    let taken = services[service].duration + services[service].bufferAfter
    let minutes = Int(taken.inMinutes.rounded(.up))
    let openings = sites[site].hours.ranges(on: kind)
    return rules.startMinutes(in: openings).filter { start in
      openings.contains { $0.start.minutes <= start && start + minutes <= $0.end.minutes }
    }
  }

  // MARK: Wanted days

  private func add(
    _ wanted: WantedDay, profile: VisitProfile, site: Int, service: Int,
    to table: inout RequestTable
  ) {
    let accepted = table.ladder.map { factor in
      wanted.paysAtMost?.survival(price(of: service) * factor) ?? 1
    }
    let days = WantedDays(wanted, starts: { starts(of: service, at: site, on: $0) })
    for asking in Weekday.allCases {
      for (hour, rate) in profile.perHour[asking.rawValue].enumerated() where rate > 0 {
        // From this minute of the hour on, it is too late for today.
        let last = days.lastStart(on: asking) - Int(rules.notice.inMinutes)
        let share = min(max(Double(last - hour * 60) / 60, 0), 1)
        for part in wanted.leads where part.share > 0 {
          let each = rate * part.share / Double(part.to - part.from + 1)
          for lead in part.from...part.to {
            for (isToday, share) in [(true, share), (false, 1 - share)] where share > 0 {
              let ahead = days.ahead(lead, from: asking, isTodayPossible: isToday)
              guard let ahead, ahead <= rules.horizonDays else { continue }
              table.add(
                each * share, asking: asking, hour: hour, lead: ahead, accepted: accepted)
            }
          }
        }
      }
    }
  }
}
