import RandomStreams

/// A law of amounts of money as it is written: the amounts it names, and the law they make, in units of the currency.
struct MoneyLawEntry: Sendable {
  let amounts: [Located<MoneyText>]
  let make: @Sendable ([Double]) -> Law

  static let shape = Shape<MoneyLawEntry>.either(
    amount.map { MoneyLawEntry(amounts: [$0]) { .deterministic($0[0]) } },
    or: .oneOf([
      Alternative("uniform", uniform, "Every amount between two alike.") { $0 },
      Alternative("exponential", exponential, "As many fewer with each unit more.") { $0 },
      Alternative("lognormal", lognormal, "By mean and coefficient of variation.") { $0 },
      Alternative("empirical", empirical, "Amounts with their shares.") { $0 },
    ])
  ).named(
    "amounts",
    "A law of amounts: one for all customers, or the name of a law with its parameters.")

  private static let amount = Shape.money.located
  private static let mean = Field.required(
    "mean", Shape.money.checked { $0.isZero ? .notPositive($0.amount) : nil }.located, "the mean")

  private static let uniform = Shape<MoneyLawEntry>.object(
    Field.required("from", amount, "the least"), Field.required("to", amount, "the most")
  ) { MoneyLawEntry(amounts: [$0, $1]) { .uniform(low: $0[0], high: $0[1]) } }
  .checked { entry in
    let numbers = entry.amounts.map { Double($0.value.amount) ?? 0 }
    return numbers[0] < numbers[1] ? nil : .notAscending(["from", "to"])
  }

  private static let exponential = Shape<MoneyLawEntry>.object(mean) {
    MoneyLawEntry(amounts: [$0]) { .exponential(mean: $0[0]) }
  }

  private static let lognormal = Shape<MoneyLawEntry>.object(
    mean, Field.required("cv", .factor, "the standard deviation as a part of the mean")
  ) { mean, variation in
    MoneyLawEntry(amounts: [mean]) { .lognormal(mean: $0[0], cv: variation) }
  }

  private static let empirical = Shape<[Pair<MoneyText, Double>]>.dictionary(
    keys: .money, values: .share, what: "amounts and their shares"
  ).checked { .unlessWhole($0.map(\.value)) }.map { pairs in
    MoneyLawEntry(amounts: pairs.map(\.key)) { amounts in
      .empirical(zip(amounts, pairs).map { Law.Weighted(value: $0, weight: $1.value) })
    }
  }
}

extension MoneyText {
  fileprivate var isZero: Bool { (Double(amount) ?? 0) == 0 }
}
