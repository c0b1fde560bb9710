import Testing
import TimeAndMoney

@testable import Demand

@Suite("What the calendar makes of a usual day")
struct CalendarEffectsTests {
  private static let usual = (0..<24).map { $0 < 12 ? 1.0 : 3 }
  private static let sale = LocalDay("2025-06-18")!

  private static func effects(
    season: [Int: Double] = [:], growth: Double = 0, _ promotions: Promotion...
  ) -> CalendarEffects {
    CalendarEffects(
      season: (1...12).map { season[$0] ?? 1 }, growthPerYear: growth, promotions: promotions)
  }

  private static func sum(
    _ effects: CalendarEffects, _ day: LocalDay, since first: LocalDay = sale
  ) -> Double {
    effects.rates(on: day, usual: usual, since: first).reduce(0, +)
  }

  @Test(
    "A season multiplies the visits of its months and of no other",
    arguments: [("2025-05-31", 48.0), ("2025-06-01", 60), ("2025-06-30", 60), ("2025-07-01", 0)])
  func season(day: String, expected: Double) {
    #expect(Self.sum(Self.effects(season: [6: 1.25, 7: 0]), LocalDay(day)!) == expected)
  }

  @Test(
    "Growth compounds from the first measured day, and the warm-up lies below it",
    arguments: [(0, 1.0), (365, 1.1), (730, 1.21), (-365, 1 / 1.1), (73, 1.019244876)])
  func growth(days: Int, factor: Double) {
    let day = Self.sale.advanced(by: days)
    #expect(abs(Self.sum(Self.effects(growth: 0.1), day) / 48 - factor) < 1e-9)
  }

  @Test("A promotion multiplies its days only; several on a day multiply each other")
  func promotions() {
    let double = Promotion(days: [Self.sale], factor: 2, hours: nil)
    let half = Promotion(
      days: [Self.sale, Self.sale.advanced(by: 1)], factor: 0.5, hours: nil)
    let effects = Self.effects(double, half)
    #expect(Self.sum(effects, Self.sale) == 48)
    #expect(Self.sum(effects, Self.sale.advanced(by: 1)) == 24)
    #expect(
      effects.rates(on: Self.sale.advanced(by: 2), usual: Self.usual, since: Self.sale)
        == Self.usual)
  }

  @Test(
    "Hours of a promotion's own move the visits of its days, and its factor says how many they are")
  func hours() {
    let hours = (0..<24).map { $0 == 8 ? 3.0 : $0 == 9 ? 1 : 0 }
    let effects = Self.effects(Promotion(days: [Self.sale], factor: 1.5, hours: hours))
    let rates = effects.rates(on: Self.sale, usual: Self.usual, since: Self.sale)
    #expect(rates[8] == 54 && rates[9] == 18)
    #expect(rates.reduce(0, +) == 72)
    let closed = effects.rates(
      on: Self.sale, usual: Array(repeating: 0, count: 24), since: Self.sale)
    #expect(closed.allSatisfy { $0 == 0 })
  }

  @Test("A raised season, growth, promotion or factor of a day only adds visits")
  func raised() {
    let plain = Set(Tide(hours: Self.usual).arrivals(on: Self.sale))
    let raised: [CalendarEffects] = [
      Self.effects(season: [6: 1.4]), Self.effects(growth: 0.9),
      Self.effects(Promotion(days: [Self.sale], factor: 3, hours: nil)),
    ]
    for effects in raised {
      let more = Set(Tide(hours: Self.usual, effects: effects).arrivals(on: Self.sale))
      #expect(plain.isSubset(of: more) && more.count > plain.count)
    }
    let varied = Tide(hours: Self.usual, variation: DayVariation(own: 0.5, common: 0.5))
    for day in 0..<50 {
      let date = Tide.monday.advanced(by: day)
      let few = Set(Tide(hours: Self.usual).arrivals(on: date))
      let many = Set(varied.arrivals(on: date))
      let isMore = varied.variation.factor(on: date, streams: varied.streams) > 1
      #expect(isMore ? few.isSubset(of: many) : many.isSubset(of: few))
    }
  }
}
