import Demand
import Scheduling
import TimeAndMoney

extension Resolution {
  mutating func segments(
    of entries: [Pair<String, SegmentEntry?>], with book: Book
  ) -> [Segment]? {
    let segments = entries.map { entry in
      entry.value.flatMap { segment(named: entry.key.value, of: $0, with: book) }
    }
    return segments.contains { $0 == nil } ? nil : segments.compactMap { $0 }
  }

  private mutating func segment(
    named name: String, of entry: SegmentEntry, with book: Book
  ) -> Segment? {
    let choice = book.currency.flatMap { currency in
      entry.choice.flatMap { self.choice(of: $0, in: currency) }
    }
    let sites = book.sites.flatMap { self.sites(of: entry, among: $0, with: book) }
    let areas = areas(of: entry, at: sites, among: book.sites)
    let wants = book.services.flatMap { self.wants(of: entry, among: $0) }
    if let known = book.sites, let sites, let services = book.services {
      // What no site at all can do has been noted with the service.
      let possible = services.map(\.service).filter { service in
        known.contains { $0.canServe(service) }
      }
      checkServed(entry, among: possible, at: sites.map { known[$0] })
    }
    let addOns = book.services.map { self.addOns(of: entry, among: $0) }
    guard let choice, let sites, let areas, let wants, let addOns else { return nil }
    return Segment(
      name: name, isPublic: entry.isPublic, wants: wants, sites: sites,
      areas: areas, choice: choice, checkout: entry.checkout, attendance: entry.attendance,
      addOns: addOns, loyalty: entry.loyalty)
  }

  /// The sites that are named, or all that can do some service.
  private mutating func sites(
    of entry: SegmentEntry, among sites: [Site], with book: Book
  ) -> [Int]? {
    if let named = entry.sites {
      return indices(of: named, among: sites.map(\.name), what: "site")
    }
    let services = book.services ?? []
    return sites.indices.filter { index in services.contains { sites[index].canServe($0.service) } }
  }

  private mutating func wants(
    of entry: SegmentEntry, among booked: [BookedService]
  ) -> [Double]? {
    let services = booked.map(\.service)
    var wants = Array(repeating: 0.0, count: services.count)
    var isWhole = true
    guard let written = entry.wants?.value else { return nil }
    for pair in written {
      if let index = index(of: pair.key, among: services.map(\.name), what: "service") {
        wants[index] = pair.value
        if services[index].isAddOn, pair.value > 0 {
          reading.note(.addOnAlone(services[index].name), at: pair.key.place)
        }
        if let base = booked[index].levelOf, pair.value > 0 {
          reading.note(
            .wantsVariant(services[index].name, base: base.value), at: pair.key.place)
        }
      } else {
        isWhole = false
      }
    }
    return isWhole ? wants : nil
  }

  /// Notes every service that is wanted and that none of the sites can do, though some other site can.
  private mutating func checkServed(
    _ entry: SegmentEntry, among services: [Service], at sites: [Site]
  ) {
    guard entry.sites != nil else { return }
    for pair in entry.wants?.value ?? [] where pair.value > 0 {
      guard let service = services.first(where: { $0.name == pair.key.value }) else { continue }
      if !sites.contains(where: { $0.canServe(service) }) {
        reading.note(
          .segmentCannotBeServed(service: service.name, sites: sites.map(\.name)),
          at: pair.key.place)
      }
    }
  }
}
