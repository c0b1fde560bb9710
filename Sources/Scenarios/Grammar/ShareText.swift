/// Shares of a whole in percent: "55%", "2.5%".
enum ShareText {
  static let form = ValueForm("a share", like: "55% or 2.5%", pattern: #"^[0-9]+(\.[0-9]+)? ?%$"#)
    .orUncertain

  /// The share a text means, 0…1.
  static func share(_ text: String) throws(ProblemKind) -> Double {
    guard text.hasSuffix("%") else {
      let isNumber = (try? NumberText.number(text)) != nil
      throw isNumber ? .noPercent(text, form) : .notA(text, form)
    }
    let digits = text.dropLast().trimmed
    guard let percent = try? NumberText.number(digits) else { throw .notA(text, form) }
    guard percent >= 0, percent <= 100 else { throw .outside(text, lowest: "0%", highest: "100%") }
    return percent / 100
  }
}

extension StringProtocol {
  /// The text without blanks at its ends.
  var trimmed: String {
    var rest = self[...]
    while rest.last == " " { rest = rest.dropLast() }
    return String(rest.drop { $0 == " " })
  }

  /// The text cut at each separator, blanks at the ends of each piece dropped.
  func pieces(_ separator: Character) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(\.trimmed)
  }
}
