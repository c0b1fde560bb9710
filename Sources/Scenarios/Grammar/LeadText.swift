/// Leads between booking and start: "same_day", "1 day", "2-5 days", "1-3 open days", "longer".
struct LeadText: Hashable, Sendable {
  let from: Int
  /// The longest lead, or nil for "longer", which begins where the others end.
  let to: Int?
  let countsOpenDays: Bool
  let text: String

  static let form = ValueForm(
    "a lead time", like: "same_day, 1 day, 2-5 days, 1-3 open days or longer",
    pattern: "^(same_day|longer|[0-9]+(-[0-9]+)? (open )?days?)$")
  static let longest = 1_000

  init(_ text: String) throws(ProblemKind) {
    self.text = text
    if text == "same_day" || text == "longer" {
      from = 0
      to = text == "longer" ? nil : 0
      countsOpenDays = false
      return
    }
    let words = text.split(separator: " ").map(String.init)
    guard let last = words.last, ["day", "days"].contains(last),
      words.count == 2 || (words.count == 3 && words[1] == "open")
    else { throw .notA(text, Self.form) }
    countsOpenDays = words.count == 3
    let range = try Self.range(words[0], of: text)
    from = range.lowerBound
    to = range.upperBound
  }

  private static func range(_ word: String, of text: String) throws(ProblemKind) -> ClosedRange<Int>
  {
    let ends = word.pieces("-").compactMap { try? NumberText.whole($0) }
    guard let first = ends.first, let last = ends.last, ends.count == word.pieces("-").count,
      ends.count <= 2
    else { throw .notA(text, form) }
    guard first <= last, first >= 0, last <= longest else {
      throw .wrongRange(text, most: longest, unit: "days")
    }
    return first...last
  }
}
