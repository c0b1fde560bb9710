import Scheduling
import TimeAndMoney

/// Whether a site is open at an instant; around the clock costs nothing.
struct SiteOpening: Sendable {
  private let site: Site
  private let isAlwaysOpen: Bool

  init(_ site: Site) {
    self.site = site
    isAlwaysOpen = site.hours == .always
  }

  func contains(_ instant: Instant) -> Bool {
    if isAlwaysOpen { return true }
    let zone = site.calendar.zone
    return site.hours.contains(
      zone.timeOfDay(at: instant), on: site.calendar.kind(of: zone.day(at: instant)))
  }
}
