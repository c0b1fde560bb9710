import TimeAndMoney

/// A policy as it is written.
struct PolicyEntry: Sendable {
  let prices: [PriceEntry]
  let rewards: [RewardEntry]
  let guardrails: Located<GuardrailsEntry>?

  static let shape = Shape<PolicyEntry>.object(
    Field.optional(
      "prices", .list(of: PriceEntry.shape, what: "price rules"), default: [], written: .list([]),
      "factors on the list price by start"),
    Field.optional(
      "rewards", .list(of: RewardEntry.shape, what: "rewards"), default: [], written: .list([]),
      "what is given for starts in certain hours"),
    Field.optional(
      "guardrails", GuardrailsEntry.shape.located, "limits that no rule can pass; default: none"),
    make: PolicyEntry.init)
}

/// A price rule as it is written.
struct PriceEntry: Sendable {
  let when: WhenEntry
  let factor: Double
  let services: [Located<String>]?

  static let shape = Shape<PriceEntry>.object(
    Field.required("when", WhenEntry.shape, "the starts it applies to"),
    Field.required("factor", .factor, "times the list price"),
    Field.optional(
      "services", .list(of: Shape.name.located, what: "services"), "default: all"),
    make: PriceEntry.init)
}

/// Guardrails as they are written.
struct GuardrailsEntry: Sendable {
  let floor: Double
  let cap: Double
  let budget: Located<MoneyText>?

  static let shape = Shape<GuardrailsEntry>.object(
    Field.optional(
      "floor", .weight, default: 0, written: .number("0"),
      "the lowest price as a factor of the list price"),
    Field.optional(
      "cap", .factor, default: .infinity, written: nil,
      "the highest price as a factor of the list price; default: none"),
    Field.optional(
      "budget", Shape.budget.located, "the most all rewards may cost on one day; default: no limit"),
    make: GuardrailsEntry.init
  ).checked { $0.floor > $0.cap ? .floorAboveCap($0.floor, $0.cap) : nil }
}
