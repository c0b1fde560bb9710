import Scheduling
import TimeAndMoney

/// What a policy may know at any time: the catalogue, the sites with their hours and calendars, the rules of booking,
/// and the days of each site's book.
public struct Business: Sendable {
  public let catalogue: Catalogue
  public let sites: [Site]
  public let rules: BookingRules
  /// The book of each site.
  public let books: [BookDays]

  public init(catalogue: Catalogue, sites: [Site], rules: BookingRules, books: [BookDays]) {
    self.catalogue = catalogue
    self.sites = sites
    self.rules = rules
    self.books = books
  }

  /// The days of a site's book that can be booked at an instant; two more, since sites may lie in other time zones.
  public func bookableDays(at site: Int, now: Instant) -> Range<Int> {
    let book = books[site]
    let today = book.day(of: book.cell(at: now))
    return today..<max(today, min(book.dayCount, today + rules.horizonDays + 3))
  }

  /// The bay groups of a site that a service uses; empty for one that needs no bay.
  func bayGroups(of service: Int, at site: Int) -> [Int] {
    let names = catalogue.services[service].bays
    return sites[site].bays.indices.filter { names.contains(sites[site].bays[$0].name) }
  }
}
