/// Hours of the local clock and ranges of them with both ends: "08", "11-13".
enum HourText {
  static let form = ValueForm(
    "an hour of the day", like: "08 or 11-13", pattern: "^[0-9]{1,2}(-[0-9]{1,2})?$")

  /// The hours a text means, 0…23.
  static func hours(_ text: String) throws(ProblemKind) -> ClosedRange<Int> {
    let pieces = text.pieces("-")
    let ends = pieces.compactMap { try? NumberText.whole($0) }
    guard let first = ends.first, let last = ends.last, ends.count == pieces.count,
      ends.count <= 2, pieces.allSatisfy({ $0.utf8.allSatisfy(NumberText.isDigit) })
    else { throw .notA(text, form) }
    guard first <= 23, last <= 23 else { throw .outside(text, lowest: "00", highest: "23") }
    guard first <= last else { throw .wrongRange(text, most: 24, unit: "hours") }
    return first...last
  }
}
