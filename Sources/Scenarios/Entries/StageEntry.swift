import TimeAndMoney

/// A stage of a service, as it is written.
struct StageEntry: Sendable {
  let name: Located<String>
  let duration: Located<Span>
  let needs: Located<NeedsEntry>

  static let shape = Shape<StageEntry>.object(
    Field.required("name", Shape.name.located, "the name of the stage"),
    Field.required(
      "minutes", ServiceEntry.plannedMinutes.located,
      "the planned duration, a multiple of the grid"),
    Field.required("needs", NeedsEntry.shape.located, "the bay, the skills and the equipment"),
    make: StageEntry.init)
}
