import TimeAndMoney

/// A lasting change of what a site has, from the first instant of a local day on. Appointments that no longer fit are
/// re-planned as on an absence. What was to change the same thing on a later day no longer counts.
public struct ResourceChange: Hashable, Sendable, Codable {
  public enum Kind: Hashable, Sendable, Codable {
    /// One more technician, of a group of the site, working the group's hours. He gets the next number.
    case addTechnician(group: Int)
    /// A technician works other hours (within the site's opening hours).
    case changeShift(technician: Int, hours: WeeklyHours)
    /// A technician leaves for good.
    case withdrawTechnician(Int)
    /// A bay group has this many bays.
    case setBays(group: Int, count: Int)
    /// An equipment group has this many units.
    case setEquipment(group: Int, count: Int)
    /// The site opens at other hours; shifts stay as they are and are limited by them.
    case changeOpening(WeeklyHours)
  }

  public let site: Int
  public let kind: Kind
  public let from: LocalDay

  public init(site: Int, kind: Kind, from: LocalDay) {
    self.site = site
    self.kind = kind
    self.from = from
  }
}
