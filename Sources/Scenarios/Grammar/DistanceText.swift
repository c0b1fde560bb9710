/// Distances in kilometres: "3 km", "0.8 km".
enum DistanceText {
  static let form = ValueForm(
    "a distance", like: "3 km or 0.8 km", pattern: #"^[0-9]+(\.[0-9]+)? km$"#
  )
  .orUncertain

  /// As far as one can go on the earth.
  private static let longest = 20_000.0

  /// The kilometres a text means.
  static func kilometres(_ text: String) throws(ProblemKind) -> Double {
    let words = text.split(separator: " ").map(String.init)
    guard words.count == 2, let number = try? NumberText.number(words[0]) else {
      let isBare = (try? NumberText.number(text)) != nil
      throw isBare ? .noUnit(text, form) : .notA(text, form)
    }
    guard words[1] == "km" else { throw .otherUnit(text, expected: "km") }
    guard number >= 0, number <= longest else {
      throw .outside(text, lowest: "0 km", highest: "20000 km")
    }
    return number
  }
}
