/// At which prices a visitor is asked.
public enum PublishedPrices: Sendable {
  /// As published, with rewards as far as budgets allow.
  case shown
  /// At list prices, without rewards.
  case list
}
