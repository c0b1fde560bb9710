import TimeAndMoney

/// The study as it is written.
struct StudyEntry: Sendable {
  let baseline: Located<String>?
  let replications: Int
  let movedBeyond: Span

  static let standard = StudyEntry(baseline: nil, replications: 20, movedBeyond: .minutes(30))

  static let shape = Shape<StudyEntry>.object(
    Field.optional(
      "baseline", Shape.name.located, "the policy all others are compared with; default baseline"),
    Field.optional(
      "replications", .count(1...1_000_000), default: 20, written: .number("20"),
      "how many runs of each policy"),
    Field.optional(
      "moved_beyond", .duration, default: .minutes(30), written: .text("30 min"),
      "a start more than this far from the baseline's counts as moved"),
    make: StudyEntry.init)
}
