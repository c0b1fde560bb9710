/// What the visits of all segments have in common, as it is written.
struct DemandEntry: Sendable {
  /// The coefficient of variation of the factor of a day.
  let dayVariation: Double

  static let steady = DemandEntry(dayVariation: 0)

  static let shape = Shape<DemandEntry>.object(
    Field.optional(
      "varies", VariesEntry.shape, default: 0, written: nil,
      "how much days differ for all segments alike; default: not at all"),
    make: DemandEntry.init)
}
