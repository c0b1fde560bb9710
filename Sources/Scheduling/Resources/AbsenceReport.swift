import TimeAndMoney

/// Says that a resource is missing for an interval: illness, a breakdown, a closure.
///
/// Cells of the grid that the interval touches are lost. Work that has begun is finished. Appointments not yet begun
/// that no longer fit are re-planned in the order of their starts (of those on one group of bays or equipment, holds give
/// way first, then the last confirmed).
public struct AbsenceReport: Hashable, Sendable, Codable {
  public let site: Int
  public let resource: Resource
  public let interval: Interval

  public init(site: Int, resource: Resource, interval: Interval) {
    self.site = site
    self.resource = resource
    self.interval = interval
  }
}
