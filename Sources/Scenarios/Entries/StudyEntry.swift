import Simulation
import TimeAndMoney

/// The study as it is written.
struct StudyEntry: Sendable {
  let baseline: Located<String>?
  let replications: Int
  let precision: [PrecisionEntry]
  let primary: [Located<String>]?
  let tolerance: Double
  let policyStart: StudyPlan.PolicyStart
  let movedBeyond: Span

  static let standard = StudyEntry(
    baseline: nil, replications: 20, precision: [], primary: nil, tolerance: 0.01,
    policyStart: .measured, movedBeyond: .minutes(30))

  static let shape = Shape<StudyEntry>.object(
    Field.optional(
      "baseline", Shape.name.located, "the policy all others are compared with; default baseline"),
    Field.optional(
      "replications", .count(1...1_000_000), default: 20, written: .number("20"),
      "how many runs of each policy; with a precision, how many before the first look"),
    Field.optional(
      "precision", PrecisionEntry.oneOrMore, default: [], written: nil,
      "half-widths of intervals to reach by more replications; default: none"),
    Field.optional(
      "primary",
      .list(of: Shape.name.located, what: "metrics").checked { names in
        names.isEmpty ? .emptyList(of: "metric") : nil
      }, "the metrics that verdicts are about; default: five"),
    Field.optional(
      "tolerance", Shape.share.checked { $0 == 0 ? .notPositive("0%") : nil }, default: 0.01,
      written: .text("1%"), "a difference up to this share of the baseline's value counts as none"),
    Field.optional(
      "policy_from", .word(["measured": .measured, "always": .always]), default: .measured,
      written: .text("measured"),
      "measured: policies begin on the first measured day; always: with the warm-up"),
    Field.optional(
      "moved_beyond", .duration, default: .minutes(30), written: .text("30 min"),
      "a start more than this far from the baseline's counts as moved"),
    make: StudyEntry.init)
}
