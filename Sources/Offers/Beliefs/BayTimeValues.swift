import Scheduling
import TimeAndMoney

/// What the bay time of every site and kind of day is worth under a belief about demand: a program for each set of
/// services that share their bays.
struct BayTimeValues: Sendable {
  /// What is shared on one kind of day.
  struct Shared: Sendable {
    let bayTime: BayTime
    let program: DayProgram
  }

  private let horizonDays: Int
  /// By site: the services that share their bays.
  private let groups: [[[Int]]]
  /// By site, group of services and kind of day; nil where nobody asks or nothing is open.
  private let shared: [[[Shared?]]]

  init(_ belief: DemandBelief, business: Business) {
    horizonDays = belief.horizonDays
    groups = business.sites.indices.map { BayTimeValues.groups(of: business, at: $0) }
    shared = groups.enumerated().map { site, groups in
      groups.map { services in
        DayKind.allCases.map { kind in
          BayTimeValues.shared(services, at: site, on: kind, belief: belief, business: business)
        }
      }
    }
  }

  /// What a service shares on a kind of day, and the place of the service in its program.
  func shared(_ service: Int, at site: Int, on kind: DayKind) -> (Shared, product: Int)? {
    for (number, services) in groups[site].enumerated() {
      guard let product = services.firstIndex(of: service) else { continue }
      return shared[site][number][kind.rawValue].map { ($0, product) }
    }
    return nil
  }

  /// A moment so many days before a planned day, in hours since the day could first be asked for.
  func moment(lead: Int, time: TimeOfDay) -> Double {
    max(0, Double((horizonDays - lead) * 24) + Double(time.seconds) / 3_600)
  }

  private static func groups(of business: Business, at site: Int) -> [[Int]] {
    var bays: [[Int]] = []
    var groups: [[Int]] = []
    for service in business.catalogue.services.indices
    where business.sites[site].canServe(business.catalogue.services[service]) {
      let own = business.bayGroups(of: service, at: site)
      if let place = bays.firstIndex(of: own) {
        groups[place].append(service)
      } else {
        bays.append(own)
        groups.append([service])
      }
    }
    return groups
  }

  private static func shared(
    _ services: [Int], at site: Int, on kind: DayKind, belief: DemandBelief, business: Business
  ) -> Shared? {
    let bayTime = BayTime(business, site: site, services: services, kind: kind)
    guard bayTime.units > 0 else { return nil }
    let asked = services.map { belief.bookings(site: site, service: $0, kind: kind) }
    guard asked.joined().contains(where: { hour in hour.contains { $0 > 0 } }) else { return nil }
    let slices = (0..<belief.hours).map { hour in
      let isOnTheDay = hour >= belief.horizonDays * 24
      return DayProgram.Slice(
        bookings: asked.map { $0[hour] },
        sellable: bayTime.sellable[isOnTheDay ? hour % 24 : 0])
    }
    let products = services.map { service in
      let known = business.catalogue.services[service]
      return DayProgram.Product(
        units: bayTime.units(minutes: business.minutes(of: service)),
        price: Double(known.listPrice.minorUnits), cost: Double(known.variableCost.minorUnits))
    }
    return Shared(
      bayTime: bayTime,
      program: DayProgram(
        units: bayTime.units, products: products, ladder: belief.ladder, slices: slices))
  }
}
