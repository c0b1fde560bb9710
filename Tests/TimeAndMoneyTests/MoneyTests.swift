import Testing
import TimeAndMoney

@Suite("Money")
struct MoneyTests {
  @Test(
    "A scaled price is rounded to the nearest unit, halves away from zero",
    arguments: [
      (10, 0.25, 3), (-10, 0.25, -3), (10, 0.24, 2), (999, 0.8, 799), (0, 7, 0), (3, -0.5, -2),
    ] as [(Int64, Double, Int64)])
  func scaling(units: Int64, factor: Double, expected: Int64) {
    #expect(Money(minorUnits: units).scaled(by: factor).minorUnits == expected)
  }

  @Test(
    "A factor is what was written, in decimals, in currencies of 0, 2 and 3 decimals",
    arguments: [
      (1_290, 1.15, 1_484), (-1_290, 1.15, -1_484), (350, 1.15, 403), (1_250, 1.005, 1_256),
      (50, 0.07, 4), (150, 0.07, 11), (2_500, 0.0125, 31), (2_520, 0.0125, 32),
      (2_500, 0.01252, 31), (1, 0.5, 1), (1, 0.49999999999, 0),
      (1_000_000_000_000, 1.000_000_000_001, 1_000_000_000_001), (7, 99.5, 697),
      (10, 12_345.25, 123_453), (2, 123_456_789.25, 246_913_579),
    ] as [(Int64, Double, Int64)])
  func decimals(units: Int64, factor: Double, expected: Int64) {
    #expect(Money(minorUnits: units).scaled(by: factor).minorUnits == expected)
  }

  @Test("Factors that stack lead to the product of what was written")
  func stacked() {
    // In Double 1.15 · 0.9 lies above 1.035, and 1.1 · 1.1 · 1.1 above 1.331.
    #expect(Money(minorUnits: 100).scaled(by: 1.15 * 0.9).minorUnits == 104)
    #expect(Money(minorUnits: 500).scaled(by: 1.1 * 1.1 * 1.1).minorUnits == 666)
    #expect(Money(minorUnits: 500).scaled(by: 1.1 * 1.1 * 1.1, rounding: .down).minorUnits == 665)
    #expect((1.1 * 1.1 * 1.1).withoutNoise == 1.331 && (0.7 - 0.1 + 0.1).withoutNoise == 0.7)
  }

  @Test(
    "A bound is rounded to its side, and an amount that is whole stays",
    arguments: [
      (1_290, 1.15, 1_484, 1_483), (1_290, 1.0, 1_290, 1_290), (100, 0.07, 7, 7),
      (100, 0.071, 8, 7), (-100, 0.071, -7, -8), (0, 0.5, 0, 0),
    ] as [(Int64, Double, Int64, Int64)])
  func sides(units: Int64, factor: Double, up: Int64, down: Int64) {
    let money = Money(minorUnits: units)
    #expect(money.scaled(by: factor, rounding: .up).minorUnits == up)
    #expect(money.scaled(by: factor, rounding: .down).minorUnits == down)
  }

  @Test(
    "What leaves a share of itself after costs is the least that does",
    arguments: [(10, 0.9, 100), (80, 0.2, 100), (81, 0.2, 102), (0, 0.5, 0), (1, 0.999, 1_000)]
      as [(Int64, Double, Int64)])
  func margins(costs: Int64, share: Double, least: Int64) {
    #expect(Money(minorUnits: costs).dividedByRest(of: share).minorUnits == least)
  }

  @Test("Amounts add, subtract, turn round and multiply")
  func arithmetic() {
    var money = Money(minorUnits: 150) - Money(minorUnits: 200)
    #expect(money == -Money(minorUnits: 50))
    money += Money(minorUnits: 60)
    money -= Money(minorUnits: 5)
    #expect(money * 3 == Money(minorUnits: 15))
    #expect(Money.zero < money && money + .zero == money)
  }

  @Test("An amount that is no number of units stops the program")
  func overflow() async {
    await #expect(processExitsWith: .failure) { _ = Money(minorUnits: .max) + Money(minorUnits: 1) }
    await #expect(processExitsWith: .failure) { _ = Money(minorUnits: 1).scaled(by: .nan) }
  }
}
