import TimeAndMoney

/// An amount of money as it is written: "30 CNY", or "220" where the currency is plain.
struct MoneyText: Hashable, Sendable {
  let amount: String
  /// The currency, if it is named.
  let code: String?

  static let form = ValueForm(
    "an amount of money", like: "220 or 30 \(CurrencyText.placeholder)",
    pattern: #"^-?[0-9]+(\.[0-9]+)?( [A-Z]{3})?$"#
  ).orUncertain
  static let budgetForm = ValueForm(
    "a budget for each day", like: "600 \(CurrencyText.placeholder) per day",
    pattern: #"^[0-9]+(\.[0-9]+)?( [A-Z]{3})? per day$"#)

  /// The largest amount of one thing, and the largest budget, in units of the currency: a million of the dearest add up
  /// without overflow.
  private static let most = 1_000_000_000
  private static let mostOfBudget = 1_000_000_000_000

  init(_ text: String) throws(ProblemKind) {
    try self.init(text, Self.form, most: Self.most)
  }

  /// What may be spent in all.
  init(budget text: String) throws(ProblemKind) {
    try self.init(text, Self.form, most: Self.mostOfBudget)
  }

  /// An amount with "per day" behind it.
  init(perDay text: String) throws(ProblemKind) {
    guard text.hasSuffix(" per day") else { throw .notA(text, Self.budgetForm) }
    try self.init(
      String(text.dropLast(" per day".count)), Self.budgetForm, most: Self.mostOfBudget)
  }

  private init(_ text: String, _ form: ValueForm, most: Int) throws(ProblemKind) {
    let words = text.split(separator: " ").map(String.init)
    guard (1...2).contains(words.count), !words[0].contains("e"), !words[0].contains("E"),
      !words[0].hasPrefix("+"), let number = try? NumberText.number(words[0]),
      words.count == 1 || CurrencyText.isCode(words[1])
    else { throw .notA(text, form) }
    guard number >= 0, number <= Double(most) else {
      throw .outside(text, lowest: "0", highest: "\(most)")
    }
    amount = words[0]
    code = words.count == 2 ? words[1] : nil
  }

  /// The amount in the scenario's currency.
  func money(in currency: Currency) throws(ProblemKind) -> Money {
    if let code, code != currency.code {
      throw .otherCurrency(code, scenario: currency.code)
    }
    guard let money = currency.money(from: amount) else {
      throw .tooManyDecimals(amount, currency: currency.code, allowed: currency.minorDigits)
    }
    return money
  }
}
