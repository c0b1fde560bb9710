import RandomStreams
import Simulation
import TimeAndMoney

/// Where a service departs from the rules of booking, as it is written.
struct ServiceRulesEntry: Sendable {
  let notice: Span?
  let horizon: Located<Span>?
  let rush: Rush?
  let cancellation: Cancellation?
  let noShowFee: Double?
  let deposit: Double?
  let showRate: Located<Double>?
  let limitPerCustomer: Int?
  let provider: Provider?

  struct Rush: Sendable {
    let within: Span
    let fee: Located<MoneyText>
  }

  struct Cancellation: Sendable {
    let freeUntil: Span?
    let fee: Double?
  }

  struct Provider: Sendable {
    let within: Span
    let habit: ProviderHabit
  }

  static let shape = Shape<ServiceRulesEntry>.object(
    Field.optional("notice", .duration, "a start lies at least this long after the search"),
    Field.optional(
      "horizon", Shape.wholeDays.located, "how many days ahead; at most those of booking"),
    Field.optional("rush", rush, "a fee for those who book late; it does not enter their choice"),
    Field.optional("cancellation", cancellation, "what cancelling and rescheduling cost"),
    Field.optional("no_show_fee", .share, "the share of the price kept of those who do not come"),
    Field.optional(
      "deposit", .share, "the share of the price captured when booking, as a security for the fees"),
    Field.optional(
      "overbooking", overbooking, "places may be sold again while those expected still fit"),
    Field.optional(
      "limit_per_customer", .count(1...1_000),
      "how many standing appointments one customer may have; in a simulation each visit is a customer"
    ),
    Field.optional("provider", provider, "the provider answers each booking, once"),
    make: ServiceRulesEntry.init)

  private static let rush = Shape<Rush>.object(
    Field.required("within", .positiveDuration, "who books less than this before the start"),
    Field.required("fee", Shape.money.located, "pays this on top of the price"), make: Rush.init)

  private static let cancellation = Shape<Cancellation>.object(
    Field.optional(
      "free_until", .duration, "free of charge until this long before the start"),
    Field.optional("fee", .share, "the share of the price a later one costs"),
    make: Cancellation.init)

  private static let overbooking = Shape<Located<Double>>.object(
    Field.required(
      "show_rate", Shape.share.checked { $0 == 0 ? .notPositive("0%") : nil }.located,
      "of how many who booked one expects to come")
  ) { $0 }

  private static let provider = Shape<Provider>.object(
    Field.required("answers_within", .positiveDuration, "or it counts as declined"),
    Field.optional(
      "answers_after", LawEntry.shape, default: .deterministic(0), written: .text("0 min"),
      "when he answers"),
    Field.optional(
      "declines", .share, default: 0, written: .text("0%"), "how often he does not take it")
  ) { Provider(within: $0, habit: ProviderHabit(answersAfter: $1, declines: $2)) }
}
