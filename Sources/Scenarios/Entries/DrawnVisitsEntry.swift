import Demand
import TimeAndMoney

/// Visits that are drawn, as they are written.
struct DrawnVisitsEntry: Sendable {
  let perWeek: Double
  let weights: [DayKind: [Double]]
  let season: [Double]
  let growthPerYear: Double
  /// The coefficient of variation of the factor of a day.
  let dayVariation: Double
  let law: ArrivalLaw

  /// The rates of all its visits.
  var profile: VisitProfile { VisitProfile(perWeek: perWeek, weights: weights) }

  static let keys = ["per_week", "profile", "season", "growth", "varies", "arrivals"]

  static let shape = Shape<DrawnVisitsEntry>.object(
    Field.required(
      "per_week",
      Shape.weight.checked {
        $0 > 1e9 ? .outside("\($0)", lowest: "0", highest: "1000000000") : nil
      }, "visits in a week without holidays"),
    Field.required("profile", DayProfileEntry.week, "weights by kind of day and hour"),
    Field.optional(
      "season", SeasonEntry.shape, default: CalendarEffects.none.season, written: .object([]),
      "what multiplies the visits of a month, such as {jan: 0.9, jun-aug: 1.2}; 1 where missing"),
    Field.optional(
      "growth", .scalar(GrowthText.form, GrowthText.perYear), default: 0,
      written: .text("0% per year"), "compounding from the first measured day"),
    Field.optional(
      "varies", VariesEntry.shape, default: 0, written: nil,
      "how much its days differ beyond chance; default: not at all"),
    Field.optional(
      "arrivals", arrivals, default: .poisson, written: nil,
      "how regularly they come within a day; default: each by himself"),
    make: DrawnVisitsEntry.init
  ).checked { entry in
    let busiest = entry.profile.perHour.joined().max() ?? 0
    return busiest > mostPerHour ? tooMany(busiest) : nil
  }

  static func tooMany(_ perHour: Double) -> ProblemKind {
    .outside("\(perHour) visits in one hour", lowest: "0", highest: "\(Int(mostPerHour))")
  }

  /// The most visits expected in an hour.
  static let mostPerHour = 200_000.0
  /// What the numbering of visits holds in an hour.
  static let mostByChance = 500_000.0

  private static let arrivals = Shape<ArrivalLaw>.oneOf([
    Alternative(
      "renewal",
      Shape<Double>.object(
        Field.required(
          "cv",
          Shape.factor.checked {
            $0 < 0.05 || $0 > 5 ? .outside("\($0)", lowest: "0.05", highest: "5") : nil
          }, "the standard deviation of an interval as a part of its mean; 1 is Poisson in law")
      ) { $0 }, "Gamma intervals, measured in expected visits."
    ) { .renewal(cv: $0) }
  ])
}
