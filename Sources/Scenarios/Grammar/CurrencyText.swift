import TimeAndMoney

/// Currencies by the three letters of ISO 4217.
enum CurrencyText {
  static let form = ValueForm("a currency", like: "EUR or CNY", pattern: "^[A-Z]{3}$")

  /// Stands in examples for the currency of the scenario, which is known when they are printed.
  static let placeholder = "¤¤¤"

  /// A text with the currency of the scenario where the placeholder stands.
  static func filling(_ text: String, with code: String?) -> String {
    text.replacing(placeholder, with: code ?? "EUR")
  }

  /// The currency a text means.
  static func currency(_ text: String) throws(ProblemKind) -> Currency {
    guard isCode(text) else { throw .notA(text, form) }
    return Currency(code: text)
  }

  static func isCode(_ text: String) -> Bool {
    text.utf8.count == 3
      && text.utf8.allSatisfy { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }
  }
}
