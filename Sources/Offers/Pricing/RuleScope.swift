import TimeAndMoney

/// The starts a rule is about: local hours, services (a technician's level is a service of its own), sites.
public struct RuleScope: Hashable, Sendable {
  public let hours: WeeklyHours
  /// Indices; nil for all.
  public let services: [Int]?
  public let sites: [Int]?

  public static let everything = RuleScope(hours: .always, services: nil, sites: nil)

  public init(hours: WeeklyHours, services: [Int]?, sites: [Int]?) {
    self.hours = hours
    self.services = services
    self.sites = sites
  }

  func covers(service: Int, at site: Int) -> Bool {
    services?.contains(service) ?? true && sites?.contains(site) ?? true
  }

  func covers(_ start: DayOffer.Start, of offer: DayOffer) -> Bool {
    hours.contains(start.time, on: offer.kind)
  }
}
