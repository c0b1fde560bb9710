/// How a segment picks a start, as it is written.
enum ChoiceEntry: Sendable {
  case logit(LogitEntry)
  case wantedDay(WantedDayEntry)

  static let shape = Shape<ChoiceEntry>.oneOf([
    Alternative(
      "multinomial_logit", LogitEntry.multinomial,
      "Among all listed starts by utility (McFadden 1974).", make: ChoiceEntry.logit),
    Alternative(
      "nested_logit", LogitEntry.nested,
      "By utility, where starts of one nest stand in for each other (McFadden 1978).",
      make: ChoiceEntry.logit),
    Alternative(
      "wanted_day", WantedDayEntry.shape,
      "The free start nearest to a preferred one on a drawn day.",
      make: ChoiceEntry.wantedDay),
  ])
}
