import Testing
import TimeAndMoney

@Suite("A currency")
struct CurrencyTests {
  @Test(
    "Amounts have the decimals of the currency and come back the same",
    arguments: [
      ("EUR", 123_450, "1234.50"), ("EUR", -5, "-0.05"), ("EUR", 0, "0.00"), ("JPY", 1_200, "1200"),
      ("VND", -7, "-7"), ("KWD", 1_005, "1.005"), ("XXX", 100, "1.00"),
      ("USD", .max, "92233720368547758.07"), ("USD", .min, "-92233720368547758.08"),
    ] as [(String, Int64, String)])
  func format(code: String, units: Int64, text: String) {
    let currency = Currency(code: code)
    #expect(currency.format(Money(minorUnits: units)) == text)
    #expect(currency.money(from: text) == Money(minorUnits: units))
  }

  @Test(
    "A shorter decimal means the same, and zeros may follow",
    arguments: [
      ("EUR", "12.5", 1_250), ("EUR", "12", 1_200), ("EUR", "0012.5000", 1_250),
      ("JPY", "12.000", 12), ("EUR", "-0", 0),
    ] as [(String, String, Int64)])
  func reading(code: String, text: String, units: Int64) {
    #expect(Currency(code: code).money(from: text)?.minorUnits == units)
  }

  @Test(
    "What is not exactly an amount is refused",
    arguments: [
      ("EUR", "12.345"), ("JPY", "12.5"), ("EUR", ""), ("EUR", "-"), ("EUR", ".5"), ("EUR", "5."),
      ("EUR", "1,5"), ("EUR", "+1"), ("EUR", "1e3"), ("EUR", "1.2.3"), ("EUR", "--1"),
      ("EUR", "٣"), ("EUR", "92233720368547758.08"), ("EUR", " 1"),
    ])
  func refusing(code: String, text: String) {
    #expect(Currency(code: code).money(from: text) == nil)
  }
}
