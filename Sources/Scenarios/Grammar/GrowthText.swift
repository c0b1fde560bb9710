/// Growth by the year: "10% per year", "-2.5% per year".
enum GrowthText {
  static let form = ValueForm(
    "a growth", like: "10% per year or -2.5% per year",
    pattern: #"^[+-]?[0-9]+(\.[0-9]+)? ?% per year$"#
  ).orUncertain

  /// What a year adds, as a part: 0.1 for 10 %.
  static func perYear(_ text: String) throws(ProblemKind) -> Double {
    guard text.hasSuffix("% per year"),
      let percent = try? NumberText.number(text.dropLast("% per year".count).trimmed)
    else { throw .notA(text, form) }
    guard percent > -100, percent <= 1_000 else {
      throw .outside(text, lowest: "-99% per year", highest: "1000% per year")
    }
    return percent / 100
  }
}
