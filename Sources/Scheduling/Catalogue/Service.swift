import TimeAndMoney

/// One bookable item of the catalogue (a SKU), with the two levels above it.
public struct Service: Hashable, Sendable, Encodable {
  /// At most this many technicians work on one visit, one after the other.
  public static let mostTechnicians = 4

  /// The unique name customers and scenarios use.
  public let name: String
  /// The top level of the catalogue ("maintenance").
  public let category: String
  /// The middle level ("oil change").
  public let group: String
  public let listPrice: Money
  /// The variable cost of doing it once: parts and consumables.
  public let variableCost: Money
  /// What it takes, one stage after the other; at least one.
  public let stages: [Stage]
  /// Slack kept free behind the last stage, on all that stage takes; nobody works in it.
  public let bufferAfter: Span
  /// Booked only together with a service that is none.
  public let isAddOn: Bool
  /// Where this service departs from the rules of booking.
  public let rules: ServiceRules

  public init(
    name: String, category: String, group: String, listPrice: Money, variableCost: Money,
    stages: [Stage], bufferAfter: Span = .zero, isAddOn: Bool = false,
    rules: ServiceRules = .none
  ) {
    self.name = name
    self.category = category
    self.group = group
    self.listPrice = listPrice
    self.variableCost = variableCost
    self.stages = stages
    self.bufferAfter = bufferAfter
    self.isAddOn = isAddOn
    self.rules = rules
  }

  /// A service of one stage: a bay, a technician, or both together.
  public init(
    name: String, category: String, group: String, duration: Span, bufferAfter: Span,
    listPrice: Money, variableCost: Money, bay: String?, skills: [Skill],
    rules: ServiceRules = .none
  ) {
    self.init(
      name: name, category: category, group: group, listPrice: listPrice,
      variableCost: variableCost, stages: [Stage(duration: duration, bay: bay, skills: skills)],
      bufferAfter: bufferAfter, rules: rules)
  }

  /// The planned duration of all stages.
  public var duration: Span { stages.reduce(.zero) { $0 + $1.duration } }

  /// The kinds of bay its stages need, in order.
  public var bays: [String] { stages.compactMap(\.bay) }
}
