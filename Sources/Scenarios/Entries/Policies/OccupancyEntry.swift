import Offers
import TimeAndMoney

/// Prices by occupancy as they are written: a ladder of steps or a line through points.
enum OccupancyEntry {
  static let shape = Shape<Written>.object(
    Field.optional("ladder", points, "steps: from this occupancy on this factor"),
    Field.optional("linear", points, "points of a line: at this occupancy this factor"),
    Field.optional(
      "by", .word(["slot": .slot, "hour": .hour, "day": .day]), default: .slot,
      written: .text("slot"), "slot: what the service would take; hour of the clock; day"),
    Field.optional(
      "smoothed", .duration, default: .zero, written: .text("0 min"),
      "so much before and behind counts too"),
    Field.optional(
      "hysteresis", .share, default: 0, written: .text("0%"),
      "a price changes only once the occupancy has moved by more"),
    make: Written.init
  ).refined { written throws(ProblemKind) in
    let kinds = ["ladder", "linear"]
    let found = zip(kinds, [written.ladder != nil, written.linear != nil]).filter(\.1).map(\.0)
    guard found.count == 1, let points = written.ladder ?? written.linear else {
      throw .exactlyOne(of: kinds, found: found)
    }
    return OccupancyTerms(
      extent: written.extent, points: points, isLinear: written.linear != nil,
      smoothing: written.smoothed, hysteresis: written.hysteresis)
  }

  struct Written: Sendable {
    let ladder: [OccupancyTerms.Point]?
    let linear: [OccupancyTerms.Point]?
    let extent: OccupancyTerms.Extent
    let smoothed: Span
    let hysteresis: Double
  }

  private static let points = Shape<[Pair<Double, Double>]>.dictionary(
    keys: .share, values: .priceFactor, what: "occupancies and factors"
  ).refined { pairs throws(ProblemKind) in
    guard !pairs.isEmpty else { throw .emptyList(of: "occupancy") }
    let shares = pairs.map(\.key.value)
    if let twice = shares.first(where: { share in shares.count { $0 == share } > 1 }) {
      throw .stepTwice(ProblemKind.percent(twice))
    }
    return pairs.map { OccupancyTerms.Point(occupancy: $0.key.value, factor: $0.value) }
  }
}
