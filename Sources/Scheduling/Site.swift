import TimeAndMoney

/// A place with bays and technicians: what the scheduler knows about it.
public struct Site: Sendable {
  public let name: String
  public let calendar: BusinessCalendar
  public let hours: WeeklyHours
  public let bays: [BayGroup]
  public let technicians: [TechnicianGroup]

  public init(
    name: String, calendar: BusinessCalendar, hours: WeeklyHours, bays: [BayGroup],
    technicians: [TechnicianGroup]
  ) {
    self.name = name
    self.calendar = calendar
    self.hours = hours
    self.bays = bays
    self.technicians = technicians
  }

  /// Whether the site has the bay and some technician the service asks for.
  public func canServe(bay: String?, skills: [Skill]) -> Bool {
    let hasBay = bay.map { name in bays.contains { $0.name == name && $0.count > 0 } } ?? true
    let hasTechnician =
      skills.isEmpty || technicians.contains { $0.count > 0 && $0.canDo(skills) }
    return hasBay && hasTechnician
  }
}
