/// How far the utilities of starts may lie from zero for customers of some tastes, whatever start they look at.
///
/// The tables of weights exp(V) hold within ±300: a product of their factors neither overflows nor vanishes beside
/// what else may be chosen. Beyond that starts are weighed by their differences from the best alternative.
struct UtilityReach {
  /// The most of what counts in a start: the currency's units of a price and of a reward, days, kilometres, levels.
  struct Extent: Sendable {
    var price = 0.0
    var worth = 0.0
    var leadDays = 0.0
    var kilometres = 0.0
    var rise = 0.0
  }

  static let safe = 300.0
  /// Hours between a start and the preferred time, and stars between a rating and 4, at most.
  private static let hours = 24.0
  private static let stars = 4.0

  private let lowest: Double
  private let highest: Double
  private let outside: Double

  /// - Parameters:
  ///   - tastes: as they count within a nest.
  ///   - sharpness: 1 / λ of the nests.
  init(_ tastes: LogitTastes, sharpness: Double, extent: Extent) {
    let terms = [
      tastes.scheduleDelayEarly * UtilityReach.hours, tastes.scheduleDelayLate * UtilityReach.hours,
      tastes.leadTime * extent.leadDays, tastes.price * extent.price, tastes.reward * extent.worth,
      tastes.travel * extent.kilometres, tastes.rating * UtilityReach.stars,
      tastes.rating * -UtilityReach.stars, tastes.technicianLevel * extent.rise,
    ]
    lowest = terms.reduce(0) { $0 + min($1, 0) }
    highest = terms.reduce(0) { $0 + max($1, 0) }
    outside = tastes.outside * sharpness
  }

  /// Whether all that may be chosen has a weight as its tables give it. What lies far below leaving is never chosen,
  /// whatever its weight.
  var isSafe: Bool {
    highest <= UtilityReach.safe && (lowest >= -UtilityReach.safe || outside >= -UtilityReach.safe)
  }
}
