import Offers

/// A policy as it is written.
struct PolicyEntry: Sendable {
  let prices: [PriceEntry]
  let rewards: [RewardEntry]
  let guardrails: Located<GuardrailsEntry>?
  let publishing: Publishing?
  let program: PolicyProgram?
  let experiment: Located<ExperimentEntry>?

  static let baseline = PolicyEntry(
    prices: [], rewards: [], guardrails: nil, publishing: nil, program: nil, experiment: nil)

  static let shape = Shape<PolicyEntry>.object(
    Field.optional(
      "prices", .list(of: PriceEntry.shape, what: "price rules"), default: [], written: .list([]),
      "factors on the list price by start, in the order in which they act"),
    Field.optional(
      "rewards", .list(of: RewardEntry.shape, what: "rewards"), default: [], written: .list([]),
      "what is given for starts in certain hours"),
    Field.optional(
      "guardrails", GuardrailsEntry.shape.located, "limits that no rule can pass; default: none"),
    Field.optional(
      "publish", PublishingEntry.shape,
      "when prices that change are published; default: every hour"),
    Field.optional(
      "external", ProgramEntry.shape, "a program of your own that sets prices and offers rewards"),
    Field.optional(
      "experiment", ExperimentEntry.shape.located,
      "tries one policy of the scenario against another; alone in its policy"),
    make: PolicyEntry.init
  ).checked { entry in
    guard entry.experiment != nil else { return nil }
    let others = [
      ("prices", !entry.prices.isEmpty), ("rewards", !entry.rewards.isEmpty),
      ("guardrails", entry.guardrails != nil), ("publish", entry.publishing != nil),
      ("external", entry.program != nil),
    ]
    return others.first(where: \.1).map { .eitherOr("experiment", $0.0) }
  }
}
