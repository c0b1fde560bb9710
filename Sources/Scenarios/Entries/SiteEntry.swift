/// A site as it is written.
struct SiteEntry: Sendable {
  let name: Located<String>
  let zone: Located<String>?
  let hours: HoursEntry
  let bays: [BayEntry]
  let equipment: [BayEntry]
  let technicians: [TechnicianEntry]

  static let shape = Shape<SiteEntry>.object(
    Field.required("id", Shape.name.located, "the name of the site"),
    Field.optional("time_zone", Shape.name.located, "default: the calendar's"),
    Field.required("hours", HoursEntry.shape, "when it is open"),
    Field.optional(
      "bays", .list(of: BayEntry.shape, what: "bay groups"), default: [], written: .list([]),
      "groups of identical bays"),
    Field.optional(
      "equipment", .list(of: BayEntry.shape, what: "equipment groups"), default: [],
      written: .list([]), "groups of identical equipment that all bays share"),
    Field.optional(
      "technicians", .list(of: TechnicianEntry.shape, what: "technician groups"), default: [],
      written: .list([]), "groups of technicians with the same skills and shifts"),
    make: SiteEntry.init)
}

/// A group of bays or of equipment as it is written.
struct BayEntry: Sendable {
  let name: Located<String>
  let count: Int

  static let shape = Shape<BayEntry>.object(
    Field.required("group", Shape.name.located, "the name of the group"),
    Field.required("count", .count(1...30_000), "how many there are"), make: BayEntry.init)
}

/// A group of technicians as it is written.
struct TechnicianEntry: Sendable {
  let name: Located<String>
  let count: Int
  let skills: [Pair<String, Int>]
  let shift: HoursEntry?
  let rest: HoursEntry?

  static let shape = Shape<TechnicianEntry>.object(
    Field.required("group", Shape.name.located, "the name of the group"),
    Field.required("count", .count(1...30_000), "how many there are"),
    Field.optional(
      "skills", NeedsEntry.levels, default: [], written: .object([]),
      "what each of them can do, and at which level"),
    Field.optional("shift", HoursEntry.shape, "when they work; default: the hours of the site"),
    Field.optional("break", HoursEntry.shape, "when they rest; default: never"),
    make: TechnicianEntry.init)
}
