import Demand

/// How much of a list customers look at, as it is written.
enum ConsiderationEntry {
  static let shape = Shape<Written>.object(
    Field.optional(
      "days", .count(0...1_000), "the most days ahead they look; default: the horizon"),
    Field.optional("starts", .count(1...200), "how many starts they are shown; default: all"),
    Field.optional(
      "order",
      .word(["earliest": .earliest, "preferred": .preferred, "cheapest": .cheapest]),
      "which of them come first; default: earliest")
  ) { Written(days: $0, starts: $1, order: $2) }
  .checked { $0.order != nil && $0.starts == nil ? .orderWithoutStarts : nil }
  .map { Consideration(longestLead: $0.days, starts: $0.starts, order: $0.order ?? .earliest) }

  private struct Written: Sendable {
    let days: Int?
    let starts: Int?
    let order: Consideration.Order?
  }
}
