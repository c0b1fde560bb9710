import TimeAndMoney

/// Technicians of a site who share skills and working hours.
public struct TechnicianGroup: Hashable, Sendable, Encodable {
  public let name: String
  public let count: Int
  public let skills: [Skill]
  /// When they can work: shifts less breaks. The site's opening hours limit them further.
  public let hours: WeeklyHours

  public init(name: String, count: Int, skills: [Skill], hours: WeeklyHours) {
    self.name = name
    self.count = count
    self.skills = skills
    self.hours = hours
  }

  /// Whether one technician of the group has every skill that is asked for.
  public func canDo(_ needed: [Skill]) -> Bool {
    needed.allSatisfy { need in skills.contains { $0.covers(need) } }
  }
}
