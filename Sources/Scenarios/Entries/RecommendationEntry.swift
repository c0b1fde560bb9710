import Demand
import RandomStreams

/// How some services are suggested, as it is written.
struct RecommendationEntry: Sendable {
  enum Mismatch: Sendable {
    case everybody(Double)
    case bySegment([Pair<String, Double>])
  }

  /// Nil: all that no other track names.
  let categories: [Located<String>]?
  let advisor: Advisor
  let takes: Law
  let mismatch: Mismatch
  let suggests: Double

  static let shape = Shape<RecommendationEntry>.object(
    Field.optional(
      "for", .list(of: Shape.name.located, what: "categories"),
      "the categories of services; default: all that no other track names"),
    Field.required(
      "by",
      .word([
        "algorithm": .algorithm, "segment": .segment, "location": .location, "person": .person,
      ]),
      "one rule for all, a rule for each segment, the nearest site only, or a person"),
    Field.optional(
      "takes", LawEntry.shape, default: .deterministic(0), written: .text("0 s"),
      "what it adds to finding the service"),
    Field.optional(
      "mismatch", mismatch, default: .everybody(0), written: .text("0%"),
      "how often what is booked is not what is needed, for all or by segment"),
    Field.optional(
      "suggests", .share, default: 1, written: .text("100%"),
      "the share of visits to which an add-on is suggested"),
    make: RecommendationEntry.init
  ).checked { entry in
    if case .bySegment = entry.mismatch, entry.advisor == .algorithm {
      return .oneRuleForAll
    }
    return nil
  }

  private static let mismatch: Shape<Mismatch> = .either(
    Shape<Double>.share.map(Mismatch.everybody),
    or: Shape<[Pair<String, Double>]>.dictionary(
      keys: .name, values: .share, what: "segments and shares"
    ).map(Mismatch.bySegment))
}
