import Demand

/// The verification, as it is written: its levels, and which is asked for what.
enum VerificationEntry {
  private struct Level: Sendable {
    let step: FunnelStep
    let stops: Double
  }

  private struct Sensitive: Sendable {
    let share: Double
    let by: Located<String>
  }

  private struct Written: Sendable {
    let levels: [Pair<String, Level>]
    let sensitive: Sensitive?
    let others: Located<String>
    let abusive: Double
  }

  static let shape: Shape<Verification> = {
    let written = Shape<Written>.object(
      Field.optional(
        "levels", .dictionary(keys: .name, values: level, what: "names and levels"), default: [],
        written: .object([]), "ways to verify, beside none"),
      Field.optional("sensitive", sensitive, "operations that are verified another way"),
      Field.optional(
        "others", Shape.name.located,
        default: Located(value: "none", place: Place(line: 1, column: 1, path: "")),
        written: .text("none"), "the level of all other operations"),
      Field.optional(
        "abusive", .share, default: 0, written: .text("0%"), "the share of abusive operations"),
      make: Written.init)
    return Shape(schema: written.schema) { node, path, reading in
      written.read(node, path, &reading).flatMap { verification(of: $0, &reading) }
    }
  }()

  private static let level = Shape<Level>.object(
    FunnelStepEntry.takes, FunnelStepEntry.bearable(0, written: "0 s"), FunnelStepEntry.hazard,
    FunnelStepEntry.completes,
    Field.optional(
      "stops", .share, default: 0, written: .text("0%"),
      "the share of abusive operations that it stops"),
    make: { takes, bearable, hazard, completes, stops in
      Level(
        step: FunnelStep(takes: takes, bearable: bearable, hazard: hazard, completes: completes),
        stops: stops)
    })

  private static let sensitive = Shape<Sensitive>.object(
    Field.required("share", .share, "the share of the operations"),
    Field.required("by", Shape.name.located, "the level that is asked of them"),
    make: Sensitive.init)

  private static func verification(
    of written: Written, _ reading: inout Reading
  ) -> Verification? {
    for level in written.levels where level.key.value == VerificationLevel.none.name {
      reading.note(.meansNone("verification"), at: level.key.place)
    }
    let others = level(written.others, among: written.levels, &reading)
    let ofSensitive = written.sensitive.map { level($0.by, among: written.levels, &reading) }
    guard let others, let sensitive = ofSensitive ?? others else { return nil }
    return Verification(
      sensitiveShare: written.sensitive?.share ?? 0, ofSensitive: sensitive, ofOthers: others,
      abusiveShare: written.abusive)
  }

  private static func level(
    _ name: Located<String>, among levels: [Pair<String, Level>], _ reading: inout Reading
  ) -> VerificationLevel? {
    if name.value == VerificationLevel.none.name { return VerificationLevel.none }
    guard let level = levels.first(where: { $0.key.value == name.value }) else {
      let known = levels.map(\.key.value) + [VerificationLevel.none.name]
      reading.note(.unknown("verification level", name.value, known: known), at: name.place)
      return nil
    }
    return VerificationLevel(name: name.value, step: level.value.step, stops: level.value.stops)
  }
}
