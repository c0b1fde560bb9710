import TimeAndMoney

/// A place with bays, shared equipment and technicians: what the scheduler knows about it.
public struct Site: Sendable {
  public let name: String
  public let calendar: BusinessCalendar
  public let hours: WeeklyHours
  public let bays: [BayGroup]
  public let equipment: [EquipmentGroup]
  public let technicians: [TechnicianGroup]

  public init(
    name: String, calendar: BusinessCalendar, hours: WeeklyHours, bays: [BayGroup],
    equipment: [EquipmentGroup] = [], technicians: [TechnicianGroup]
  ) {
    self.name = name
    self.calendar = calendar
    self.hours = hours
    self.bays = bays
    self.equipment = equipment
    self.technicians = technicians
  }

  /// The same site by another calendar.
  public func keeping(_ calendar: BusinessCalendar) -> Site {
    Site(
      name: name, calendar: calendar, hours: hours, bays: bays, equipment: equipment,
      technicians: technicians)
  }

  /// Whether the site has the bay and some technician with the skills.
  public func canServe(bay: String?, skills: [Skill], equipment: [String] = []) -> Bool {
    let hasBay = bay.map { name in bays.contains { $0.name == name && $0.count > 0 } } ?? true
    let hasEquipment = equipment.allSatisfy { name in
      self.equipment.contains { $0.name == name && $0.count > 0 }
    }
    let hasTechnician =
      skills.isEmpty || technicians.contains { $0.count > 0 && $0.canDo(skills) }
    return hasBay && hasEquipment && hasTechnician
  }

  /// Whether the site has for each stage of a service what it asks for.
  public func canServe(_ service: Service) -> Bool {
    service.stages.allSatisfy {
      canServe(bay: $0.bay, skills: $0.skills, equipment: $0.equipment)
    }
  }
}
