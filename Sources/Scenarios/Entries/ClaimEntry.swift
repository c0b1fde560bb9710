import Simulation

/// A claim as it is written.
struct ClaimEntry: Sendable {
  let name: Located<String>?
  let metric: Located<String>
  let subject: Claim.Subject
  let figure: Located<ClaimedText>

  static let shape = Shape<ClaimEntry>.object(
    Field.optional("name", Shape.name.located, "what it is called; default: the metric"),
    Field.required("metric", Shape.name.located, "a metric of summary.csv"),
    Field.required(
      "of",
      .word(["before": .before, "after": .after, "change": .change, "difference": .difference]),
      "the level before or after, the change (after / before - 1), or the difference (after - before)"
    ),
    Field.required("is", figure.located, "what is claimed: a figure with its unit, or a range"),
    make: ClaimEntry.init)

  private static let figure = Shape<ClaimedText>.scalar(ClaimedText.form) {
    text throws(ProblemKind) in
    try ClaimedText(text)
  }
}
