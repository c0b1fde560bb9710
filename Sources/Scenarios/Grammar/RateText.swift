/// A number per something: "-0.9 per h", "-0.012 per CNY".
struct RateText: Hashable, Sendable {
  let number: Double
  let unit: String

  static func form(per unit: String) -> ValueForm {
    ValueForm(
      "a utility per \(unit)", like: "-0.9 per \(unit)",
      pattern:
        #"^[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)? per \#(unit == CurrencyText.placeholder ? "[A-Z]{3}" : unit)$"#
    ).orUncertain
  }

  /// A number per a unit that is fixed ("h", "day").
  static func number(_ text: String, per unit: String) throws(ProblemKind) -> Double {
    let rate = try RateText(text, form(per: unit))
    guard rate.unit == unit else { throw .otherUnit(text, expected: unit) }
    return rate.number
  }

  /// A number per some currency.
  init(perCurrency text: String) throws(ProblemKind) {
    try self.init(text, Self.form(per: CurrencyText.placeholder))
    guard CurrencyText.isCode(unit) else {
      throw .notA(text, Self.form(per: CurrencyText.placeholder))
    }
  }

  private init(_ text: String, _ form: ValueForm) throws(ProblemKind) {
    let words = text.split(separator: " ").map(String.init)
    guard words.count == 3, words[1] == "per", !words[2].isEmpty else { throw .notA(text, form) }
    number = try NumberText.number(words[0])
    unit = words[2]
  }
}
