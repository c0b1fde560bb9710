import RandomStreams

/// How often resources of a site are missing, for how long, and how long before that is known. Each technician, bay or
/// unit of equipment of the group is missing by himself.
public struct AbsenceProcess: Hashable, Sendable {
  public enum Resources: Hashable, Sendable {
    /// By index of the group in the site.
    case technicians(Int)
    case bays(Int)
    case equipment(Int)
    /// The whole site closes.
    case site
  }

  /// When on its first day an absence begins.
  public enum Begin: Hashable, Sendable {
    /// At any moment of the group's hours alike.
    case anyMoment
    case opening
  }

  /// Tells processes of the same resources apart.
  public let name: String
  public let site: Int
  public let resources: Resources
  /// How many begin in a year on average, for each resource by itself.
  public let perYear: Double
  /// Minutes by the clock, open or not.
  public let lasts: Law
  /// Minutes from the report to the beginning; nil: reported as it begins.
  public let notice: Law?
  public let begins: Begin

  public init(
    name: String, site: Int, resources: Resources, perYear: Double, lasts: Law, notice: Law?,
    begins: Begin
  ) {
    self.name = name
    self.site = site
    self.resources = resources
    self.perYear = perYear
    self.lasts = lasts
    self.notice = notice
    self.begins = begins
  }
}
