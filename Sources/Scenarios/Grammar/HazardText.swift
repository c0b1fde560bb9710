/// The rate at which something happens: "0.25 per s", "0.1 per min", "3 per h".
enum HazardText {
  static let form = ValueForm(
    "a rate of giving up", like: "0.25 per s, 0.1 per min or 3 per h",
    pattern: #"^[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)? per (s|min|h)$"#
  ).orUncertain

  private static let perMinute = ["s": 60.0, "min": 1, "h": 1 / 60.0]

  /// The rate per minute a text means.
  static func perMinute(_ text: String) throws(ProblemKind) -> Double {
    let words = text.split(separator: " ").map(String.init)
    guard words.count == 3, words[1] == "per" else { throw .notA(text, form) }
    let number = try NumberText.number(words[0])
    guard let factor = perMinute[words[2]] else { throw .notA(text, form) }
    guard number >= 0 else { throw .negative(text) }
    return number * factor
  }
}
