/// What a policy believes of demand, as it is written.
enum BeliefEntry: Sendable {
  /// What the model itself knows: an oracle.
  case truth
  case stated([Pair<String, SegmentEntry?>])
  case fitted(sensitivity: Double)

  static let shape = Shape<BeliefEntry>.either(
    .word(["truth": .truth]),
    or: .oneOf([
      Alternative(
        "stated", stated,
        "Segments as the policy imagines them, written like those of the scenario."
      ) { .stated($0) },
      Alternative("fitted", fitted, "What was booked since the policy came into force.") {
        .fitted(sensitivity: $0)
      },
    ]))

  private static let stated = Shape<[Pair<String, SegmentEntry?>]>.dictionary(
    keys: .name, values: SegmentEntry.shape.attempted, what: "segments")

  private static let fitted = Shape<Double>.object(
    Field.required(
      "sensitivity", .factor,
      "stated: the share of bookings at list price that is lost for each 100 % above it")
  ) { $0 }
}
