import RandomStreams
import TimeAndMoney

extension LawEntry {
  /// Exponentials with their shares.
  static let hyperexponential = Shape<[Law.Branch]>.list(
    of: .object(
      Field.required("share", .share, "how often"),
      Field.required("mean", .positiveDuration, "the mean")
    ) { Law.Branch(probability: $0, mean: $1.inMinutes) },
    what: "branches such as {share: 40%, mean: 2 min}"
  ).checked { .unlessWhole($0.map(\.probability)) }.map(Law.hyperexponential)

  /// Times with their shares.
  static let empirical = Shape<[Pair<Span, Double>]>.dictionary(
    keys: .duration, values: .share, what: "durations and their shares"
  ).checked { .unlessWhole($0.map(\.value)) }.map { pairs in
    Law.empirical(
      pairs.map { Law.Weighted(value: $0.key.value.inMinutes, weight: $0.value) })
  }
}

extension ProblemKind {
  /// A problem unless the shares sum to one within rounding.
  static func unlessWhole(_ shares: [Double]) -> ProblemKind? {
    let sum = shares.reduce(0, +)
    return abs(sum - 1) <= 1e-9 ? nil : .sharesNotWhole(sum)
  }
}
