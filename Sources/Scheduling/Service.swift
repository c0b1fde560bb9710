import TimeAndMoney

/// One bookable item of the catalogue (a SKU), with the two levels above it.
public struct Service: Hashable, Sendable {
  /// The unique name customers and scenarios use.
  public let name: String
  /// The top level of the catalogue ("maintenance").
  public let category: String
  /// The middle level ("oil change").
  public let group: String
  /// The planned duration, on the bay and for the technician.
  public let duration: Span
  /// Slack kept free behind the job on the bay and for the technician; nobody works in it.
  public let bufferAfter: Span
  public let listPrice: Money
  /// The variable cost of doing it once: parts and consumables.
  public let variableCost: Money
  /// The kind of bay it needs, or nil if none.
  public let bay: String?
  /// The skills one technician must have together; empty if no technician is needed.
  public let skills: [Skill]

  public init(
    name: String, category: String, group: String, duration: Span, bufferAfter: Span,
    listPrice: Money, variableCost: Money, bay: String?, skills: [Skill]
  ) {
    self.name = name
    self.category = category
    self.group = group
    self.duration = duration
    self.bufferAfter = bufferAfter
    self.listPrice = listPrice
    self.variableCost = variableCost
    self.bay = bay
    self.skills = skills
  }
}
