import Offers
import TimeAndMoney

/// When prices are published, as it is written.
enum PublishingEntry {
  static let shape = Shape<Publishing>.object(
    Field.optional(
      "every", Shape.positiveDuration.checked(problem), default: Publishing.standard.every,
      written: .text("1 h"), "from midnight on, prices that change are published so often"),
    Field.optional(
      "on_booking", .truth, default: false, written: .truth(false),
      "whether a day is also priced anew once its book has changed"),
    Field.optional(
      "round",
      Shape.share.checked {
        $0 < 0.0001 ? .outside("\($0 * 100)%", lowest: "0.01%", highest: "100%") : nil
      },
      default: 0.01, written: .text("1%"), "factors that change are rounded to this")
  ) { Publishing(every: $0, onBooking: $1, stepsPerUnit: Int((1 / $2).rounded())) }

  private static func problem(_ every: Span) -> ProblemKind? {
    every < .seconds(1) || every > .days(1)
      ? .outside(every.text, lowest: "1 s", highest: "1 days") : nil
  }
}
