/// Months and ranges of them: "jan", "jun-aug", "nov-feb".
enum MonthText {
  static let names = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  static let form = ValueForm(
    "a month", like: "jan or jun-aug", pattern: "^(\(monthPattern))(-(\(monthPattern)))?$")
  private static let monthPattern = names.joined(separator: "|")

  /// The months a text means, January as 0.
  static func months(_ text: String) throws(ProblemKind) -> [Int] {
    let ends = text.pieces("-")
    var numbers: [Int] = []
    for end in ends {
      guard let number = names.firstIndex(of: end) else { throw .unknownWord(end, known: names) }
      numbers.append(number)
    }
    guard numbers.count <= 2 else { throw .notA(text, form) }
    let length = (numbers[numbers.count - 1] - numbers[0] + 12) % 12
    return (0...length).map { (numbers[0] + $0) % 12 }
  }
}
