import Scheduling

/// What a service or a stage of a queue needs, as it is written.
struct NeedsEntry: Sendable {
  let bay: Located<String>?
  let skill: Located<Skill>?
  let skills: [Pair<String, Int>]
  let equipment: [Located<String>]

  /// Every skill that is asked for, each with its place.
  var allSkills: [Located<Skill>] {
    (skill.map { [$0] } ?? [])
      + skills.map {
        Located(value: Skill($0.key.value, level: $0.value), place: $0.key.place)
      }
  }

  static let levels = Shape<[Pair<String, Int>]>.dictionary(
    keys: .name, values: .count(SkillText.levels), what: "skills and their levels")

  static let shape = Shape<NeedsEntry>.object(
    Field.optional("bay", Shape.name.located, "the group of bays"),
    Field.optional(
      "skill", Shape.scalar(SkillText.form, SkillText.skill).located,
      "a skill with its level, level 1 if none is written"),
    Field.optional("skills", levels, default: [], written: nil, "several skills of one technician"),
    Field.optional(
      "equipment", equipment, default: [], written: nil,
      "one unit of a group, or of each of several"),
    make: NeedsEntry.init
  ).checked { needs in
    if needs.bay == nil && needs.allSkills.isEmpty && needs.equipment.isEmpty {
      return .needsNothing
    }
    let name = needs.skill?.value.name
    return needs.skills.contains { $0.key.value == name } ? .skillTwice(name ?? "") : nil
  }

  /// One name, or a list of them.
  private static let equipment = Shape.either(
    Shape.name.located.map { [$0] }, or: .list(of: Shape.name.located, what: "equipment groups"))

  /// What a stage of a queue needs: a bay and nobody.
  static let bayOnly = Shape<Located<String>>.object(
    Field.required("bay", Shape.name.located, "the group of bays that serves")
  ) { $0 }
}
