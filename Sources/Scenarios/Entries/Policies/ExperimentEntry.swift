import TimeAndMoney

/// An experiment as it is written: which policy is tried against which, and on whom.
struct ExperimentEntry: Sendable {
  enum Arms: Sendable {
    case customers(share: Double)
    case days(block: Span, washout: Span, isAlternating: Bool)
    case sites([Located<String>])
  }

  let of: Located<String>
  let control: Located<String>
  let arms: Located<Arms>

  static let shape = Shape<ExperimentEntry>.object(
    Field.required("of", Shape.name.located, "the policy that is tried"),
    Field.required("control", Shape.name.located, "the policy it is compared with"),
    Field.required("arms", arms.located, "who or what is treated"),
    make: ExperimentEntry.init)

  private static let arms = Shape<Arms>.oneOf([
    Alternative("customer", share, "this share of the customers") { .customers(share: $0) },
    Alternative("days", days, "blocks of days, by the day of the visit") { $0 },
    Alternative("sites", .list(of: Shape.name.located, what: "sites"), "these sites") {
      .sites($0)
    },
  ])

  private static let share = Shape<Double>.share.checked {
    $0 <= 0 || $0 >= 1
      ? .outside(ProblemKind.percent($0), lowest: "above 0%", highest: "below 100%") : nil
  }

  private static let days = Shape<Arms>.object(
    Field.required(
      "block", Shape.wholeDays.checked { $0 == .zero ? .notPositive($0.text) : nil },
      "the length of a block"),
    Field.optional(
      "washout", .wholeDays, default: .zero, written: .text("0 days"),
      "the first days of each block, left out of the analysis"),
    Field.optional(
      "order", .word(["random": false, "alternate": true]), default: false,
      written: .text("random"), "random: one of each two blocks by chance; alternate: every other")
  ) { Arms.days(block: $0, washout: $1, isAlternating: $2) }
  .checked {
    guard case .days(let block, let washout, _) = $0, washout >= block else { return nil }
    return .outside(washout.text, lowest: "0 days", highest: "below \(block.text)")
  }
}
