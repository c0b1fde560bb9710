import Foundation

/// A shop of which everything is known: nobody finds it full, and each customer chooses one of four starts of the day or
/// leaves, at odds that are a formula.
enum KnownShop {
  /// Visits a week, all in the hour before the first start, seven days a week.
  static let visitsPerWeek = 210.0
  private static let price = 20.0
  private static let taste = -0.1
  private static let outside = -1.0

  /// The share that books at a factor on the price: four starts alike against leaving.
  static func conversion(factor: Double) -> Double {
    let weight = 4 * exp(taste * price * factor)
    return weight / (weight + exp(outside))
  }

  static func text(study: String) -> String {
    """
    offpeak: 1
    name: known
    calendar: {start: 2025-06-02, length: 7 days}
    sites: [{id: shop, hours: 12:00-16:00, bays: [{group: lift, count: 400}]}]
    services: {care: {wash: {wash: {minutes: 60, price: 20, needs: {bay: lift}}}}}
    booking: {starts_every: 60 min, horizon: 0 days}
    segments:
      anybody:
        visits: {per_week: 210, profile: {daily: {08: 1}}}
        wants: {wash: 100%}
        choice:
          multinomial_logit: {prefers: {daily: 12:00-16:00}, price: -0.1 per EUR, outside: -1, weight: none}
    policies:
      baseline: {}
      cheaper: {prices: [{when: always, factor: 0.9}]}
    study: {\(study)}
    """
  }
}
