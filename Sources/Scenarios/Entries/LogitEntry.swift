import Demand

/// A choice by utility as it is written.
struct LogitEntry: Sendable {
  let tastes: TastesEntry
  let frame: Frame
  let nests: Nests?

  /// What is the same for all customers of a segment.
  struct Frame: Sendable {
    let weight: LogitTastes.Weight
    let classes: [Pair<String, ClassEntry>]?
    let considers: Consideration
    let spill: Spill
  }

  /// A class of customers with its share of the segment.
  struct ClassEntry: Sendable {
    let share: Double
    let tastes: TastesEntry
  }

  static let multinomial = Shape<LogitEntry>.joined(TastesEntry.whole, framing) {
    LogitEntry(tastes: $0, frame: $1, nests: nil)
  }

  static let nested = Shape<LogitEntry>.joined(nesting, TastesEntry.whole, framing) {
    LogitEntry(tastes: $1, frame: $2, nests: $0)
  }

  private static let nesting = FieldGroup<Nests>.of(
    Field.required(
      "nests", .word(["day": .day, "site": .site]), "which starts resemble each other"),
    Field.required("lambda", dissimilarity, "how much they differ: 1 as any others, near 0 hardly"),
    make: Nests.init)

  /// Below a hundredth times within a nest leave the range of numbers.
  private static let dissimilarity = Shape<Double>.number.checked {
    $0 >= 0.01 && $0 <= 1 ? nil : .outside("\($0)", lowest: "0.01", highest: "1")
  }

  private static let framing = FieldGroup<Frame>.of(
    Field.optional(
      "weight", .word(["minutes": .minutes, "none": .none]), default: .minutes,
      written: .text("minutes"),
      "minutes: each start carries the hours it stands for; none: each counts once"),
    Field.optional(
      "classes", classes,
      "customers who differ: shares and the tastes in which they do; 100% in all"),
    Field.optional(
      "considers", ConsiderationEntry.shape, default: .everything, written: nil,
      "how much of the list they look at; default: all of it"),
    Field.optional(
      "spill", .word(["choose_again": .chooseAgain, "leave": .leave]), default: .chooseAgain,
      written: .text("choose_again"),
      "whether they choose among what is free, or leave if the start they want most is taken"),
    make: Frame.init)

  private static let ownShare = FieldGroup<Double>.of(
    Field.required("share", .share, "their share of the segment")
  ) { $0 }

  private static let classes = Shape<[Pair<String, ClassEntry>]>.dictionary(
    keys: .name,
    values: .joined(ownShare, TastesEntry.overriding, make: ClassEntry.init),
    what: "names and classes"
  ).checked { .unlessWhole($0.map(\.value.share)) }
}
