/// Rates by the day in percent: "3% per day".
enum DailyRateText {
  static let form = ValueForm(
    "a rate", like: "3% per day or 0.5% per day", pattern: #"^[0-9]+(\.[0-9]+)? ?% per day$"#
  ).orUncertain

  /// The rate a text means, per day: 0.03 for 3 %.
  static func perDay(_ text: String) throws(ProblemKind) -> Double {
    guard text.hasSuffix("% per day"),
      let percent = try? NumberText.number(text.dropLast("% per day".count).trimmed)
    else { throw .notA(text, form) }
    guard percent >= 0 else { throw .negative(text) }
    guard percent <= 1_000 else {
      throw .outside(text, lowest: "0% per day", highest: "1000% per day")
    }
    return percent / 100
  }
}
