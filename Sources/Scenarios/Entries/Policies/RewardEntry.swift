import Offers
import TimeAndMoney

/// A reward as it is written: what is given for which starts, to whom, and for how much.
struct RewardEntry: Sendable {
  let name: Located<String>
  let when: WhenEntry
  let gives: Located<GiftEntry>
  let services: [Located<String>]?
  let budget: Located<MoneyText>?
  let totalBudget: Located<MoneyText>?
  let reach: Double
  let eligibility: EligibilityEntry

  var segments: [Located<String>]? { eligibility.segments }

  static let shape = Shape<RewardEntry>.joined(
    FieldGroup<Terms>.of(
      Field.required("name", Shape.name.located, "the name of the reward"),
      Field.required("when", WhenEntry.shape, "the starts it is given for"),
      Field.required("gives", GiftEntry.shape.located, "what is given"),
      Field.optional(
        "services", Shape.someNames("service"), "default: all"),
      Field.optional(
        "budget", Shape.budget.located, "the most it may cost on one day; default: no limit"),
      Field.optional(
        "total_budget", Shape.totalBudget.located,
        "the most it may cost from the day the policy begins; default: no limit"),
      Field.optional(
        "reach", .share, default: 0, written: .text("0%"),
        "an assumption: further customers it makes come, as a share of those who come anyway"),
      make: Terms.init), EligibilityEntry.group
  ) { terms, eligibility in
    RewardEntry(
      name: terms.name, when: terms.when, gives: terms.gives, services: terms.services,
      budget: terms.budget, totalBudget: terms.totalBudget, reach: terms.reach,
      eligibility: eligibility)
  }.checked { $0.eligibility.problem }

  private struct Terms: Sendable {
    let name: Located<String>
    let when: WhenEntry
    let gives: Located<GiftEntry>
    let services: [Located<String>]?
    let budget: Located<MoneyText>?
    let totalBudget: Located<MoneyText>?
    let reach: Double
  }
}
