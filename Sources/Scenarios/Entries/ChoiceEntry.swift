import Demand

/// How a segment picks a start, as it is written.
enum ChoiceEntry: Sendable {
  case logit(LogitEntry)
  case wantedDay(WantedDay)

  static let shape = Shape<ChoiceEntry>.oneOf([
    Alternative(
      "multinomial_logit", LogitEntry.shape, "Among all listed starts by utility (McFadden 1974).",
      make: ChoiceEntry.logit),
    Alternative(
      "wanted_day", WantedDayEntry.shape,
      "The free start nearest to a preferred one on a drawn day.",
      make: ChoiceEntry.wantedDay),
  ])
}

/// Tastes as they are written.
struct LogitEntry: Sendable {
  let preferred: PreferredTimes
  let early: Double
  let late: Double
  let leadTime: Double
  let price: Located<RateText>?
  let reward: Located<RateText>?
  let outside: Double
  let weight: LogitTastes.Weight

  static let shape = Shape<LogitEntry>.object(
    Field.required("prefers", PreferredEntry.shape, "when they would like to come"),
    Field.optional(
      "schedule_delay_early", .utility(per: "h"), default: 0, written: .text("0 per h"),
      "utility per hour before the preferred time"),
    Field.optional(
      "schedule_delay_late", .utility(per: "h"), default: 0, written: .text("0 per h"),
      "utility per hour behind the preferred time"),
    Field.optional(
      "lead_time", .utility(per: "day"), default: 0, written: .text("0 per day"),
      "utility per day between booking and start"),
    Field.optional(
      "price", Shape.perCurrency.located, "utility per unit of currency of price; default 0"),
    Field.optional(
      "reward", Shape.perCurrency.located, "utility per unit of currency of worth; default 0"),
    Field.required("outside", .number, "the utility of leaving without a booking"),
    Field.optional(
      "weight", .word(["minutes": .minutes, "none": .none]), default: .minutes,
      written: .text("minutes"),
      "minutes: each start carries the hours it stands for; none: each counts once"),
    make: LogitEntry.init)
}
