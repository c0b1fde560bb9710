import Demand

/// A segment as it is written.
struct SegmentEntry: Sendable {
  let isPublic: Bool
  let sites: [Located<String>]?
  let visits: Located<VisitsEntry>
  let wants: Located<[Pair<String, Double>]>
  let choice: ChoiceEntry
  let checkout: Checkout
  let attendance: Attendance

  static let shape = Shape<SegmentEntry>.object(
    Field.optional(
      "public", .truth, default: false, written: .truth(false),
      "whether the business can recognise these customers"),
    Field.optional(
      "sites", .list(of: Shape.name.located, what: "sites"),
      "the sites they consider; default: all"),
    Field.required("visits", VisitsEntry.shape.located, "how often they come"),
    Field.required("wants", wants.located, "the shares of the services they want; 100% in all"),
    Field.required("choice", ChoiceEntry.shape, "how they pick a start"),
    Field.optional(
      "checkout", CheckoutEntry.shape, default: .immediate, written: nil,
      "from the choice to the confirmation; default: at once"),
    Field.optional(
      "attendance", AttendanceEntry.shape, default: AttendanceEntry.certain, written: nil,
      "whether they turn up; default: always, on time"),
    make: SegmentEntry.init)

  private static let wants = Shape<[Pair<String, Double>]>.dictionary(
    keys: .name, values: .share, what: "services and shares"
  ).checked { .unlessWhole($0.map(\.value)) }
}
