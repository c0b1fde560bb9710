import RandomStreams
import Simulation

/// How often resources are missing, as it is written.
struct AbsenceEntry: Sendable {
  let name: Located<String>?
  let site: Located<String>
  let technicians: Located<String>?
  let bays: Located<String>?
  let equipment: Located<String>?
  let closed: Located<Bool>?
  let perYear: Double
  let lasts: Law
  let notice: Law?
  let begins: AbsenceProcess.Begin

  static let shape = Shape<AbsenceEntry>.object(
    Field.optional(
      "name", Shape.name.located, "tells absences of the same resources apart; default absence"),
    Field.required("site", Shape.name.located, "where"),
    Field.optional(
      "technicians", Shape.name.located, "the group, each technician by himself"),
    Field.optional("bays", Shape.name.located, "the group, each bay by itself"),
    Field.optional("equipment", Shape.name.located, "the group, each unit by itself"),
    Field.optional(
      "closed", onlyTrue.located, "true: the whole site closes"),
    Field.required("per_year", perYear, "how many begin in a year on average"),
    Field.required("lasts", LawEntry.shape, "how long, by the clock"),
    Field.optional(
      "notice", LawEntry.shape, "how long before it begins it is known; default: not before"),
    Field.optional(
      "begins", .word(["any_moment": .anyMoment, "opening": .opening]), default: .anyMoment,
      written: .text("any_moment"),
      "any_moment of the day's hours, or at their opening"),
    make: AbsenceEntry.init)

  /// The keys of which exactly one says what is missing.
  static let resources = ["technicians", "bays", "equipment", "closed"]

  /// More than one a day would hardly be an absence.
  private static let perYear = Shape<Double>.weight.checked {
    $0 > 366 ? .outside("\($0)", lowest: "0", highest: "366") : nil
  }

  /// Closed is what a site is, or the key is not there.
  private static let onlyTrue = Shape<Bool>(
    schema: .object([("const", .truth(true))]), read: Shape.word(["true": true]).read)
}
