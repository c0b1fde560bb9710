import TimeAndMoney

/// What a gift is, as it is written: one of these keys once it is read.
struct KindOfGift: Sendable {
  let bayTime: Span?
  let service: Located<String>?
  let discount: Double?
  let money: Located<MoneyText>?
  let points: Int?
  let credit: Located<MoneyText>?
  let tier: Located<String>?
  let lottery: Lottery?
  let reminder: Reminder?

  struct Lottery: Sendable {
    let prize: Located<MoneyText>
    let chance: Double
    let worth: Located<MoneyText>?
  }

  struct Reminder: Sendable {
    let reaches: Double
    let worth: Located<MoneyText>
    let cost: Located<MoneyText>?
  }

  static let kinds = [
    "bay_time", "service", "discount", "money", "points", "credit", "tier_upgrade", "lottery",
    "reminder",
  ]

  /// The kinds of gift that are named; exactly one once it is read.
  var found: [String] {
    let isThere = [
      bayTime != nil, service != nil, discount != nil, money != nil, points != nil, credit != nil,
      tier != nil, lottery != nil, reminder != nil,
    ]
    return zip(Self.kinds, isThere).filter(\.1).map(\.0)
  }

  /// The keys that may stand beside a kind.
  static func keys(beside kind: String) -> [String] {
    switch kind {
    case "bay_time", "tier_upgrade": ["worth", "cost"]
    case "service": ["worth"]
    case "points": ["each", "redeemed", "worth"]
    case "credit": ["redeemed", "worth"]
    default: []
    }
  }

  static let group = FieldGroup<KindOfGift>.of(
    Field.optional("bay_time", .positiveDuration, "the bay for longer, without a technician"),
    Field.optional("service", Shape.name.located, "another service in the same visit"),
    Field.optional("discount", .share, "a share of the price"),
    Field.optional("money", Shape.money.located, "an amount of money"),
    Field.optional(
      "points", .count(1...1_000_000), "points that lower what is paid at the next visit"),
    Field.optional("credit", Shape.money.located, "what lowers what is paid at the next visit"),
    Field.optional("tier_upgrade", Shape.name.located, "a tier the customer has from then on"),
    Field.optional("lottery", lottery, "a prize, drawn after the service"),
    Field.optional("reminder", reminder, "a message that asks to book one of the starts"),
    make: KindOfGift.init)

  private static let lottery = Shape<Lottery>.object(
    Field.required("prize", Shape.money.located, "what is won"),
    Field.required("chance", .share, "the probability that it is won"),
    Field.optional(
      "worth", Shape.money.located, "what it is worth to a customer; default: chance × prize"),
    make: Lottery.init)

  private static let reminder = Shape<Reminder>.object(
    Field.required("reaches", .share, "the share of customers it reaches, always the same ones"),
    Field.required("worth", Shape.money.located, "what a start it asks for is worth to these"),
    Field.optional(
      "cost", Shape.money.located, "of each message, whether or not it is followed; default: 0"),
    make: Reminder.init)
}
