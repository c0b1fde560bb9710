/// A kind of customer: what they want, how they choose, whether they turn up. When they come is in its flows.
public struct Segment: Sendable {
  public let name: String
  /// Whether the business can recognise these customers, so that a reward may be meant for them.
  public let isPublic: Bool
  /// The probability of wanting each service, by index in the catalogue; sums to one.
  public let wants: [Double]
  /// Indices of the sites these customers consider.
  public let sites: [Int]
  /// Where they live; empty if that makes no difference.
  public let areas: [Area]
  public let choice: Choice
  public let checkout: Checkout
  public let attendance: Attendance
  /// By index of the wanted service: the add-ons that may be taken with it; their chances sum to one at most.
  public let addOns: [[Advice.AddOn]]
  /// What they feel afterwards and whether they come again; nil: nothing is felt, and nobody does.
  public let loyalty: Loyalty?

  public init(
    name: String, isPublic: Bool, wants: [Double], sites: [Int],
    areas: [Area], choice: Choice, checkout: Checkout, attendance: Attendance,
    addOns: [[Advice.AddOn]], loyalty: Loyalty?
  ) {
    self.name = name
    self.isPublic = isPublic
    self.wants = wants
    self.sites = sites
    self.areas = areas
    self.choice = choice
    self.checkout = checkout
    self.attendance = attendance
    self.addOns = addOns
    self.loyalty = loyalty
  }
}
