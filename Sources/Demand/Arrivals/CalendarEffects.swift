import RandomStreams
import TimeAndMoney

/// What the calendar makes of a usual week: season, growth and promotions multiply the rates of its days.
public struct CalendarEffects: Hashable, Sendable {
  /// By month, January first (12); 1 is usual.
  public let season: [Double]
  /// How much a year of 365 days adds to the visits, compounding from the first measured day: 0.1 for 10 %.
  public let growthPerYear: Double
  public let promotions: [Promotion]

  /// Every week is like the other.
  public static let none = CalendarEffects(
    season: Array(repeating: 1, count: 12), growthPerYear: 0, promotions: [])

  public init(season: [Double], growthPerYear: Double, promotions: [Promotion]) {
    self.season = season
    self.growthPerYear = growthPerYear
    self.promotions = promotions
  }

  /// The rates of a day by hour of the local clock (visits per hour).
  ///
  /// - Parameters:
  ///   - usual: the rates of such a kind of day (24).
  ///   - first: the first measured day, from which growth counts; before it the factor is below 1.
  public func rates(on day: LocalDay, usual: [Double], since first: LocalDay) -> [Double] {
    var factor = season[day.month - 1] * growth(on: day, since: first)
    var hours: [Double]?
    for promotion in promotions where promotion.days.contains(day) {
      factor *= promotion.factor
      hours = promotion.hours ?? hours
    }
    guard let hours else { return factor == 1 ? usual : usual.map { $0 * factor } }
    let share = usual.reduce(0, +) / hours.reduce(0, +) * factor
    return hours.map { $0 * share }
  }

  private func growth(on day: LocalDay, since first: LocalDay) -> Double {
    growthPerYear == 0
      ? 1 : PortableMath.pow(1 + growthPerYear, Double(first.days(to: day)) / 365)
  }
}
