import Demand

/// A segment as it is written.
struct SegmentEntry: Sendable {
  let isPublic: Bool
  let sites: [Located<String>]?
  let visits: Located<VisitsEntry>
  /// None where it names no channel; this and the next two are nil if they are wrong in themselves.
  let channels: [Pair<String, SegmentChannelEntry>]?
  let wants: Located<[Pair<String, Double>]>?
  let areas: Located<[Pair<String, AreaEntry>]>?
  let choice: ChoiceEntry?
  let checkout: Checkout
  let attendance: Attendance
  let addOns: Located<[Pair<String, Double>]>
  let loyalty: Loyalty?

  static let shape = Shape<SegmentEntry>.object(
    Field.optional(
      "public", .truth, default: false, written: .truth(false),
      "whether the business can recognise these customers"),
    Field.optional(
      "sites", .list(of: Shape.name.located, what: "sites"),
      "the sites they consider; default: all"),
    Field.required("visits", VisitsEntry.shape.located, "how often they come"),
    Field.section(
      "channels", SegmentChannelEntry.channels, default: [], written: .object([]),
      "the shares of the channels they come through; 100% in all"),
    Field.requiredSection(
      "wants", wants.located, "the shares of the services they want; 100% in all"),
    Field.optional(
      "areas", AreaEntry.areas,
      "where they live: shares and distances to the sites; 100% in all; default: no matter where"),
    Field.requiredSection("choice", ChoiceEntry.shape, "how they pick a start"),
    Field.optional(
      "checkout", CheckoutEntry.shape, default: .immediate, written: nil,
      "from the choice to the confirmation; default: at once"),
    Field.optional(
      "attendance", AttendanceEntry.shape, default: AttendanceEntry.certain, written: nil,
      "whether they turn up; default: always, on time"),
    Field.optional(
      "add_ons", addOns.located,
      default: Located(value: [], place: Place(line: 1, column: 1, path: "")), written: .object([]),
      "combinations that are taken instead of their first part, and how often of those suggested"),
    Field.optional(
      "loyalty", LoyaltyEntry.shape,
      "what they feel afterwards and whether they come again; default: nothing, and nobody does"),
    make: SegmentEntry.init
  ).checked { $0.attendance.rating.flatMap { [loyalty = $0.loyalty] in stars($0, loyalty) } }

  /// The stars are drawn where nothing is felt, and follow the satisfaction where something is.
  private static func stars(_ rating: RatingHabit, _ loyalty: Loyalty?) -> ProblemKind? {
    switch (rating.stars, loyalty) {
    case (nil, nil):
      .missing("attendance.rates.stars", meaning: "shares of 1 to 5 stars; 100% in all")
    case (.some, .some): .starsFollowSatisfaction
    case (nil, .some), (.some, nil): nil
    }
  }

  private static let addOns = Shape<[Pair<String, Double>]>.dictionary(
    keys: .name, values: .share, what: "combinations and shares")

  private static let wants = Shape<[Pair<String, Double>]>.dictionary(
    keys: .name, values: .share, what: "services and shares"
  ).checked { .unlessWhole($0.map(\.value)) }
}
