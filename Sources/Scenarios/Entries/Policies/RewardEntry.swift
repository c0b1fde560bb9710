import TimeAndMoney

/// A reward as it is written.
struct RewardEntry: Sendable {
  let name: Located<String>
  let when: WhenEntry
  let gives: Located<GiftEntry>
  let services: [Located<String>]?
  let segments: [Located<String>]?
  let budget: Located<MoneyText>?
  let reach: Double

  static let shape = Shape<RewardEntry>.object(
    Field.required("name", Shape.name.located, "the name of the reward"),
    Field.required("when", WhenEntry.shape, "the starts it is given for"),
    Field.required("gives", GiftEntry.shape.located, "what is given"),
    Field.optional(
      "services", .list(of: Shape.name.located, what: "services"), "default: all"),
    Field.optional(
      "segments", .list(of: Shape.name.located, what: "segments"),
      "public segments it is meant for; default: everybody"),
    Field.optional(
      "budget", Shape.budget.located, "the most it may cost on one day; default: no limit"),
    Field.optional(
      "reach", .share, default: 0, written: .text("0%"),
      "an assumption: further customers it makes come, as a share of those who come anyway"),
    make: RewardEntry.init)
}

/// A gift as it is written.
struct GiftEntry: Sendable {
  let bayTime: Span?
  let service: Located<String>?
  let discount: Double?
  let money: Located<MoneyText>?
  let worth: Located<MoneyText>?
  let cost: Located<MoneyText>?

  static let kinds = ["bay_time", "service", "discount", "money"]

  /// The kinds of gift that are named; exactly one once it is read.
  var found: [String] {
    zip(Self.kinds, [bayTime != nil, service != nil, discount != nil, money != nil])
      .filter(\.1).map(\.0)
  }

  static let shape = Shape<GiftEntry>.object(
    Field.optional("bay_time", .positiveDuration, "the bay for longer, without a technician"),
    Field.optional("service", Shape.name.located, "another service in the same visit"),
    Field.optional("discount", .share, "a share of the price"),
    Field.optional("money", Shape.money.located, "an amount of money"),
    Field.optional(
      "worth", Shape.money.located,
      "what it is worth to a customer; default for a service: its price"),
    Field.optional(
      "cost", Shape.money.located, "what giving it once costs beside its minutes; default 0"),
    make: GiftEntry.init
  ).checked { gift in
    let found = gift.found
    guard found.count == 1, let kind = found.first else {
      return .exactlyOne(of: kinds, found: found)
    }
    if kind == "bay_time" { return gift.worth == nil ? .worthMissing : nil }
    if gift.worth != nil, kind != "service" { return .notForThisGift("worth", gift: kind) }
    return gift.cost == nil ? nil : .notForThisGift("cost", gift: kind)
  }
}
