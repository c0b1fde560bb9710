/// How much days differ by what all their visits have in common, as it is written.
enum VariesEntry {
  /// The coefficient of variation of a day's factor.
  static let shape = Shape<Double>.object(
    Field.required(
      "cv", .share, "the standard deviation of a day's factor, whose mean is 1; gamma")
  ) { $0 }
}
