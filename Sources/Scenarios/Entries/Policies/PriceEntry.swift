import Offers
import TimeAndMoney

/// A price rule as it is written: the starts it is about, and exactly one way to set their factor.
struct PriceEntry: Sendable {
  let name: String?
  let when: WhenEntry?
  let services: [Located<String>]?
  let sites: [Located<String>]?
  let combination: PriceRule.Combination
  let terms: PriceTermsEntry

  static let shape = Shape<PriceEntry>.joined(
    FieldGroup<Self.Scope>.of(
      Field.optional("name", .name, "what the rule is called; default: what it follows"),
      Field.optional("when", WhenEntry.shape, "the starts it is about; default: always"),
      Field.optional(
        "services", Shape.someNames("service"), "default: all"),
      Field.optional("sites", Shape.someNames("site"), "default: all"),
      Field.optional(
        "combine", combinations, default: .multiply, written: .text("multiply"),
        "how its factor joins that of the rules before it"),
      make: Scope.init), PriceTermsEntry.group
  ) { scope, terms in
    PriceEntry(
      name: scope.name, when: scope.when, services: scope.services, sites: scope.sites,
      combination: scope.combination, terms: terms)
  }.checked { entry in
    let found = entry.terms.found
    return found.count == 1 ? nil : .exactlyOne(of: PriceTermsEntry.kinds, found: found)
  }

  private struct Scope: Sendable {
    let name: String?
    let when: WhenEntry?
    let services: [Located<String>]?
    let sites: [Located<String>]?
    let combination: PriceRule.Combination
  }

  private static let combinations = Shape<PriceRule.Combination>.word([
    "multiply": .multiply, "replace": .replace, "lower": .lower, "higher": .higher,
  ])
}
