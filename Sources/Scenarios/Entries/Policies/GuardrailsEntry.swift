import TimeAndMoney

/// Guardrails as they are written.
struct GuardrailsEntry: Sendable {
  let floor: Double
  let cap: Double
  let budget: Located<MoneyText>?
  let totalBudget: Located<MoneyText>?
  let step: Double?
  let interval: Span?
  let margin: Double?

  static let shape = Shape<GuardrailsEntry>.object(
    Field.optional(
      "floor", .weight.checked { $0 > Shape.mostOfPrice ? tooHigh($0) : nil }, default: 0,
      written: .number("0"),
      "the lowest price as a factor of the list price"),
    Field.optional(
      "cap", .priceFactor, default: Shape.mostOfPrice, written: .number("100"),
      "the highest price as a factor of the list price"),
    Field.optional(
      "budget", Shape.budget.located, "the most all rewards may cost on one day; default: no limit"),
    Field.optional(
      "total_budget", Shape.totalBudget.located,
      "the most all rewards may cost from the day the policy begins; default: no limit"),
    Field.optional(
      "step", step,
      "the most by which the factor of a start may change on one day; default: no limit"),
    Field.optional(
      "interval", .positiveDuration, "how long a price stays at least; default: no limit"),
    Field.optional(
      "margin",
      Shape.share.checked { $0 >= 1 ? .outside("100%", lowest: "0%", highest: "below 100%") : nil },
      "the share of what is paid that must be left after costs; default: no limit"),
    make: GuardrailsEntry.init
  ).checked { $0.floor > $0.cap ? .floorAboveCap($0.floor, $0.cap) : nil }

  private static func tooHigh(_ factor: Double) -> ProblemKind {
    .outside("\(factor)", lowest: "0", highest: "100")
  }

  private static let stepForm = ValueForm(
    "a largest step", like: "0.1 per day", pattern: #"^[0-9]+(\.[0-9]+)? per day$"#)

  private static let step = Shape<Double>.scalar(stepForm) { text throws(ProblemKind) in
    let digits = text.dropLast(" per day".count)
    guard text.hasSuffix(" per day"), let step = try? NumberText.number(String(digits)) else {
      throw .notA(text, stepForm)
    }
    guard step > 0 else { throw .notPositive(text) }
    return step
  }
}
