/// Names of things, and the short name of a scenario.
enum NameText {
  static let form = ValueForm("a name", like: "chengdu-01 or \"oil change\"")
  static let scenarioForm = ValueForm(
    "a short name in lower case", like: "garage or city-2", pattern: "^[a-z0-9][a-z0-9-]{0,63}$")

  /// A name of 1 to 100 characters on one line, without blanks at its ends.
  static func name(_ text: String) throws(ProblemKind) -> String {
    guard (1...100).contains(text.count), text.trimmed == text,
      text.unicodeScalars.allSatisfy({ $0.value >= 32 && !(127...159).contains($0.value) })
    else { throw .notA(text, form) }
    return text
  }

  /// The name of a scenario, which becomes part of file names.
  static func scenario(_ text: String) throws(ProblemKind) -> String {
    let allowed = "abcdefghijklmnopqrstuvwxyz0123456789-".utf8
    guard (1...64).contains(text.utf8.count), text.first != "-",
      text.utf8.allSatisfy({ allowed.contains($0) })
    else { throw .notA(text, scenarioForm) }
    return text
  }
}
