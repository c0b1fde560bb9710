import RandomStreams
import Scheduling
import TimeAndMoney

extension Shape where Value == String {
  static var text: Shape { .scalar(ValueForm("a text", like: "one line of words")) { $0 } }
  static var name: Shape { .scalar(NameText.form, NameText.name) }
}

extension Shape where Value == [Located<String>] {
  /// Names of what a rule is about, one at least.
  static func someNames(_ what: String) -> Shape {
    Shape.list(of: Shape<String>.name.located, what: "\(what)s").checked {
      $0.isEmpty ? .emptyList(of: what) : nil
    }
  }
}

extension Shape where Value == Span {
  /// A duration of any sign.
  static var anyDuration: Shape {
    Shape.scalar(DurationText.form, DurationText.span).named(
      "duration", "A length of time with its unit.")
  }

  /// A duration that is not negative.
  static var duration: Shape {
    anyDuration.checked { $0 < .zero ? .negative($0.text) : nil }
  }

  /// A duration of more than zero.
  static var positiveDuration: Shape {
    duration.checked { $0 == .zero ? .notPositive($0.text) : nil }
  }

  /// A duration in whole days.
  static var wholeDays: Shape {
    duration.checked { $0.wholeDays == nil ? .notWhole($0.text, unit: "days") : nil }
  }
}

extension Shape where Value == Double {
  /// A share in percent, as 0…1.
  static var share: Shape { .scalar(ShareText.form, ShareText.share) }

  /// A number of at least zero.
  static var weight: Shape {
    number.checked { $0 < 0 ? .negative("\($0)") : nil }
  }

  /// What a list price is multiplied by: above zero and at most a hundred.
  static var priceFactor: Shape {
    factor.checked { $0 > mostOfPrice ? .outside("\($0)", lowest: "0", highest: "100") : nil }
  }

  /// The highest price, as a factor of the list price.
  static var mostOfPrice: Double { 100 }

  /// A number of more than zero.
  static var factor: Shape {
    number.checked { $0 <= 0 ? .notPositive("\($0)") : nil }
  }

  /// A utility per a fixed unit.
  static func utility(per unit: String) -> Shape {
    .scalar(RateText.form(per: unit)) { text throws(ProblemKind) in
      try RateText.number(text, per: unit)
    }
  }
}

extension Shape where Value == RateText {
  static var perCurrency: Shape {
    .scalar(RateText.form(per: CurrencyText.placeholder)) { text throws(ProblemKind) in
      try RateText(perCurrency: text)
    }
  }
}

extension Shape where Value == MoneyText {
  static var money: Shape {
    .scalar(MoneyText.form) { text throws(ProblemKind) in try MoneyText(text) }
  }

  /// What may be spent in all.
  static var totalBudget: Shape {
    .scalar(MoneyText.form) { text throws(ProblemKind) in try MoneyText(budget: text) }
  }

  static var budget: Shape {
    .scalar(MoneyText.budgetForm) { text throws(ProblemKind) in try MoneyText(perDay: text) }
  }
}

extension Span {
  /// The number of days, if it is whole.
  var wholeDays: Int? {
    microseconds % Span.days(1).microseconds == 0
      ? Int(microseconds / Span.days(1).microseconds) : nil
  }

  /// The span in its largest whole unit, as a scenario would write it.
  var text: String {
    let units: [(String, Span)] = [("days", .days(1)), ("h", .hours(1)), ("min", .minutes(1))]
    for (name, size) in units where self != .zero && microseconds % size.microseconds == 0 {
      return "\(microseconds / size.microseconds) \(name)"
    }
    return self == .zero ? "0 min" : "\(inSeconds) s"
  }
}
