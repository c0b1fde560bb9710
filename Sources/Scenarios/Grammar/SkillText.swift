import Scheduling

/// A skill that is asked for: "maintenance 1", or "maintenance" for level 1.
enum SkillText {
  static let form = ValueForm("a skill with its level", like: "maintenance 2 or tyres")
  static let levels = 1...100

  /// The skill a text means.
  static func skill(_ text: String) throws(ProblemKind) -> Skill {
    let words = text.split(separator: " ").map(String.init)
    guard let last = words.last else { throw .notA(text, form) }
    guard let level = try? NumberText.whole(last) else { return Skill(text.trimmed, level: 1) }
    guard words.count > 1 else { throw .notA(text, form) }
    guard levels.contains(level) else {
      throw .outside(last, lowest: "\(levels.lowerBound)", highest: "\(levels.upperBound)")
    }
    return Skill(words.dropLast().joined(separator: " "), level: level)
  }
}
