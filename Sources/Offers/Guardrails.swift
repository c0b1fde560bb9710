import TimeAndMoney

/// Limits that are applied after every policy and that no policy can bypass.
public struct Guardrails: Hashable, Sendable {
  /// The lowest price, less money given back, as a factor of the list price.
  public let floor: Double
  /// The highest price, as a factor of the list price.
  public let cap: Double
  /// The most that all rewards together may cost on one local day of booking; nil for no limit.
  public let dailyBudget: Money?
  /// The most that all rewards together may cost; nil for no limit.
  public let totalBudget: Money?
  /// The most by which the factor of a start may differ from the one at the beginning of the local day; nil for no limit.
  public let stepPerDay: Double?
  /// How long a published price stays at least; nil for no limit.
  public let interval: Span?
  /// The share of what is paid that must be left after the costs of the service and of the reward; nil for no limit. It
  /// raises no price above the list price.
  public let margin: Double?

  public static let none = Guardrails(floor: 0, cap: .infinity, dailyBudget: nil)

  public init(
    floor: Double, cap: Double, dailyBudget: Money?, totalBudget: Money? = nil,
    stepPerDay: Double? = nil, interval: Span? = nil, margin: Double? = nil
  ) {
    self.floor = floor
    self.cap = cap
    self.dailyBudget = dailyBudget
    self.totalBudget = totalBudget
    self.stepPerDay = stepPerDay
    self.interval = interval
    self.margin = margin
  }

  /// Which limit has changed a price.
  public enum Bound: String, CaseIterable, Sendable {
    case floor, cap, step, interval, margin
  }

  /// A factor inside the limits, and which of them bound it last.
  ///
  /// - Parameter opening: the factor of the start at the beginning of the local day; nil if it was not on sale then.
  func bounding(_ factor: Double, opening: Double?) -> (factor: Double, bound: Bound?) {
    var factor = factor
    var bound: Bound?
    if let stepPerDay, let opening {
      let nearest = min(
        max(factor, (opening - stepPerDay).withoutNoise), (opening + stepPerDay).withoutNoise)
      if nearest != factor { bound = .step }
      factor = nearest
    }
    if factor < floor { return (floor, .floor) }
    if factor > cap { return (cap, .cap) }
    return (factor, bound)
  }

  /// The least that must be paid of a list price: the floor of it, and what leaves the margin after some costs.
  public func least(of listPrice: Money, costs: Money) -> Money {
    max(lowest(of: listPrice), leastPaid(for: costs) ?? .zero)
  }

  /// The floor of a list price, rounded up, so that no rounding takes a price below it.
  func lowest(of listPrice: Money) -> Money { listPrice.scaled(by: floor, rounding: .up) }

  /// The price at a factor: to the nearest unit, but not below the floor nor above the cap by a part of a unit. Where no whole
  /// unit lies between the two, the nearest.
  func price(_ listPrice: Money, at factor: Double) -> Money {
    let price = listPrice.scaled(by: factor)
    let lowest = lowest(of: listPrice)
    guard cap.isFinite else { return max(price, lowest) }
    let highest = listPrice.scaled(by: cap, rounding: .down)
    return lowest <= highest ? min(max(price, lowest), highest) : price
  }

  /// The least amount to be paid that leaves the margin after some costs; nil without a margin.
  func leastPaid(for costs: Money) -> Money? { margin.map { costs.dividedByRest(of: $0) } }
}
