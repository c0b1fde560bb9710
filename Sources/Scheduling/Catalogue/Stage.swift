import TimeAndMoney

/// A part of a service that takes its resources together and without a pause: ten minutes with an advisor, fifty on a
/// lift with a technician.
public struct Stage: Hashable, Sendable, Encodable {
  /// Tells stages of one visit apart and joins those of services booked together ("desk"); empty for a service of one
  /// stage.
  public let name: String
  /// The planned duration; in a service of several stages a multiple of the grid.
  public let duration: Span
  /// The kind of bay it needs, or nil if none.
  public let bay: String?
  /// The skills one technician must have together; empty if no technician is needed.
  public let skills: [Skill]
  /// The shared equipment it needs, one unit of each name.
  public let equipment: [String]

  public init(
    name: String = "", duration: Span, bay: String?, skills: [Skill], equipment: [String] = []
  ) {
    self.name = name
    self.duration = duration
    self.bay = bay
    self.skills = skills
    self.equipment = equipment
  }
}
