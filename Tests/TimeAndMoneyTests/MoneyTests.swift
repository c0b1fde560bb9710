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
