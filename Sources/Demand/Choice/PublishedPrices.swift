/// At which prices a visitor is asked.
public enum PublishedPrices: Sendable {
  /// As published, with rewards as far as budgets allow.
  case shown
  /// As published, without rewards.
  case unrewarded
  /// At list prices, without rewards.
  case list
}
