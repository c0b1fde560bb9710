import Demand

/// Tastes as they are written; what a class leaves out is as the segment has it.
struct TastesEntry: Sendable {
  let preferred: PreferredTimes?
  let early: CoefficientEntry?
  let late: CoefficientEntry?
  let leadTime: CoefficientEntry?
  let price: CoefficientEntry?
  let reward: CoefficientEntry?
  let outside: CoefficientEntry?
  let travel: Located<CoefficientEntry>?
  let rating: CoefficientEntry?
  let technicianLevel: CoefficientEntry?

  /// The tastes of a segment.
  static let whole = group(
    prefers: Field.required("prefers", PreferredEntry.shape.map { $0 }, prefersMeaning),
    outside: Field.required("outside", CoefficientEntry.plain.map { $0 }, outsideMeaning))

  /// The tastes in which a class differs.
  static let overriding = group(
    prefers: Field.optional("prefers", PreferredEntry.shape, prefersMeaning),
    outside: Field.optional("outside", CoefficientEntry.plain, outsideMeaning))

  private static let prefersMeaning = "when they would like to come"
  private static let outsideMeaning = "the utility of leaving without a booking"

  private static func group(
    prefers: Field<PreferredTimes?>, outside: Field<CoefficientEntry?>
  ) -> FieldGroup<TastesEntry> {
    .of(
      prefers,
      Field.optional(
        "schedule_delay_early", CoefficientEntry.per("h"),
        "utility per hour before the preferred time; default 0"),
      Field.optional(
        "schedule_delay_late", CoefficientEntry.per("h"),
        "utility per hour behind the preferred time; default 0"),
      Field.optional(
        "lead_time", CoefficientEntry.per("day"),
        "utility per day between booking and start; default 0"),
      Field.optional(
        "price", CoefficientEntry.perCurrency,
        "utility per unit of currency of price; default 0"),
      Field.optional(
        "reward", CoefficientEntry.perCurrency,
        "utility per unit of currency of worth; default 0"),
      outside,
      Field.optional(
        "travel", CoefficientEntry.per("km").located,
        "utility per kilometre from the customer's area to the site; default 0"),
      Field.optional(
        "rating", CoefficientEntry.per("star"),
        "utility per star of the site's mean rating above 4; default 0"),
      Field.optional(
        "technician_level", CoefficientEntry.plain,
        "utility per level of a variant above the wanted service; default 0"),
      make: TastesEntry.init)
  }

  /// These tastes, and where they say nothing those of the segment.
  func over(_ segment: TastesEntry) -> TastesEntry {
    TastesEntry(
      preferred: preferred ?? segment.preferred, early: early ?? segment.early,
      late: late ?? segment.late, leadTime: leadTime ?? segment.leadTime,
      price: price ?? segment.price, reward: reward ?? segment.reward,
      outside: outside ?? segment.outside, travel: travel ?? segment.travel,
      rating: rating ?? segment.rating, technicianLevel: technicianLevel ?? segment.technicianLevel)
  }

  /// Each coefficient that is written.
  var coefficients: [(taste: Taste, entry: CoefficientEntry)] {
    let all: [(Taste, CoefficientEntry?)] = [
      (.scheduleDelayEarly, early), (.scheduleDelayLate, late), (.leadTime, leadTime),
      (.price, price), (.reward, reward), (.outside, outside), (.travel, travel?.value),
      (.rating, rating), (.technicianLevel, technicianLevel),
    ]
    return all.compactMap { taste, entry in entry.map { (taste, $0) } }
  }
}
