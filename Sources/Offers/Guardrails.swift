import TimeAndMoney

/// Limits that are applied after every policy and that no policy can bypass.
public struct Guardrails: Hashable, Sendable {
  /// The lowest price, less money given back, as a factor of the list price.
  public let floor: Double
  /// The highest price, as a factor of the list price.
  public let cap: Double
  /// The most that all rewards together may cost on one local day of booking; nil for no limit.
  public let dailyBudget: Money?

  public static let none = Guardrails(floor: 0, cap: .infinity, dailyBudget: nil)

  public init(floor: Double, cap: Double, dailyBudget: Money?) {
    self.floor = floor
    self.cap = cap
    self.dailyBudget = dailyBudget
  }
}
