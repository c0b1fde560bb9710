import Offers
import TimeAndMoney

/// Prices led by a forecast, as they are written.
enum ForecastEntry {
  private static let longest = 366

  static let shape = Shape<ForecastTerms>.object(
    Field.required("curve", curve, "what usually is sold so long before the day"),
    Field.optional(
      "target", .share, "the occupancy at which the list price is right; default: the usual one"),
    Field.required(
      "sensitivity", .factor, "by so much the factor rises for 100 % of occupancy more than that")
  ) { ForecastTerms(curve: $0, target: $1, sensitivity: $2) }

  private static let curve = Shape<ForecastTerms.Curve>.oneOf([
    Alternative("stated", stated, "Days before and the share that usually is sold by then.") {
      .stated($0)
    },
    Alternative("fitted", fitted, "The mean of the business's own record, by kind of day.") {
      .fitted(weeks: $0)
    },
  ])

  private static let fitted = Shape<Int>.object(
    Field.optional(
      "weeks", .count(1...104), default: 8, written: .number("8"), "how far it looks back")
  ) { $0 }

  private static let stated = Shape<[Pair<Span, Double>]>.dictionary(
    keys: .wholeDays, values: .share, what: "days before and shares"
  ).refined { pairs throws(ProblemKind) in
    guard !pairs.isEmpty else { throw .emptyList(of: "lead") }
    let sorted = pairs.map { (span: $0.key.value, share: $0.value) }.sorted { $0.span < $1.span }
    for (one, next) in zip(sorted, sorted.dropFirst()) {
      if one.span == next.span { throw .stepTwice(one.span.text) }
      // The longer before, the less is sold.
      if one.share < next.share { throw .curveFalls(next.span.text, one.span.text) }
    }
    let points = sorted.map { (lead: $0.span.wholeDays ?? 0, share: $0.share) }
    let horizon = points[points.count - 1].lead
    guard horizon <= longest else {
      throw .outside("\(horizon) days", lowest: "0 days", highest: "\(longest) days")
    }
    return BookingCurve(points: points, final: points[0].share, horizonDays: horizon)
  }
}
