import TimeAndMoney

/// A gift as it is written.
struct GiftEntry: Sendable {
  let kind: KindOfGift
  let each: Located<MoneyText>?
  let redeemed: Double?
  let worth: Located<MoneyText>?
  let cost: Located<MoneyText>?

  static let shape = Shape<GiftEntry>.joined(
    KindOfGift.group,
    FieldGroup<Terms>.of(
      Field.optional("each", Shape.money.located, "what one point lowers the price by"),
      Field.optional(
        "redeemed", .share, "the share of customers who spend it if they come again; default: 100%"),
      Field.optional(
        "worth", Shape.money.located,
        "what it is worth to a customer; default: for a service its price, for points and credit their amount"
      ),
      Field.optional(
        "cost", Shape.money.located, "what giving it once costs beside its minutes; default 0"),
      make: Terms.init)
  ) { kind, terms in
    GiftEntry(
      kind: kind, each: terms.each, redeemed: terms.redeemed, worth: terms.worth, cost: terms.cost)
  }.checked(problem)

  private struct Terms: Sendable {
    let each: Located<MoneyText>?
    let redeemed: Double?
    let worth: Located<MoneyText>?
    let cost: Located<MoneyText>?
  }

  private static func problem(_ gift: GiftEntry) -> ProblemKind? {
    let found = gift.kind.found
    guard found.count == 1, let kind = found.first else {
      return .exactlyOne(of: KindOfGift.kinds, found: found)
    }
    let given = [
      ("each", gift.each != nil), ("redeemed", gift.redeemed != nil), ("worth", gift.worth != nil),
      ("cost", gift.cost != nil),
    ]
    let allowed = KindOfGift.keys(beside: kind)
    if let key = given.first(where: { $0.1 && !allowed.contains($0.0) }) {
      return .notForThisGift(key.0, gift: kind)
    }
    switch kind {
    case "bay_time": return gift.worth == nil ? .worthMissing : nil
    case "tier_upgrade":
      return gift.worth == nil
        ? .missing("worth", meaning: "what the tier is worth to a customer, in money") : nil
    case "points":
      return gift.each == nil
        ? .missing("each", meaning: "what one point lowers the price by") : nil
    default: return nil
    }
  }
}
