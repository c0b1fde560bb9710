import Offers
import TimeAndMoney

/// Prices that are learnt, as they are written.
enum LearningEntry {
  static let shape = Shape<LearningTerms>.object(
    Field.required(
      "ladder", FactorLadderEntry.shape, "the factors it tries: a list, or {from:, to:, step:}"),
    Field.optional(
      "by", .word(["rule": .rule, "day": .day, "hour": .hour]), default: .rule,
      written: .text("rule"),
      "which starts of a service are alike: all of the rule, those on the same kind of day, or in the same hour"
    ),
    Field.optional(
      "every", .positiveDuration, default: .hours(1), written: .text("1 h"),
      "how long it stays with a factor before it draws the next"),
    make: LearningTerms.init)
}
