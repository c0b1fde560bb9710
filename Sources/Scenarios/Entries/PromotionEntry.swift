import TimeAndMoney

/// A promotion as it is written.
struct PromotionEntry: Sendable {
  let name: Located<String>
  let days: Located<[LocalDay]>
  let factor: Double
  let hours: [Double]?
  let segments: [Located<String>]?

  static let shape = Shape<PromotionEntry>.object(
    Field.required("name", Shape.name.located, "what it is called"),
    Field.required("dates", dates.located, "its dates, in the scenario's time zone"),
    Field.required(
      "factor",
      Shape.weight.checked {
        $0 > 1_000 ? .outside("\($0)", lowest: "0", highest: "1000") : nil
      }, "what multiplies the visits of such a day"),
    Field.optional(
      "profile", hours, "weights of its hours, such as {08-11: 3, 12-17: 1}; default: as usual"),
    Field.optional(
      "segments", .list(of: Shape.name.located, what: "segments"),
      "the segments that come of it; default: all"),
    make: PromotionEntry.init)

  private static let dates: Shape<[LocalDay]> = {
    let days = Shape<[LocalDay]>.scalar(DateText.rangeForm, DateText.days)
    let list = Shape<[[LocalDay]]>.list(of: days, what: "dates").checked {
      $0.isEmpty ? .emptyList(of: "date") : nil
    }
    return .either(days, or: list.map { Array($0.joined()) })
  }()

  private static let hours = DayProfileEntry.hours.checked {
    $0.contains { $0 > 0 } ? nil : .noHourWeights
  }
}
