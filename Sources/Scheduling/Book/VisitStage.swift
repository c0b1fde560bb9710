import TimeAndMoney

/// A stage of a visit: what the services done in it ask for together.
struct VisitStage: Sendable {
  let name: String
  var duration: Span
  var bay: String?
  var skills: [Skill]
  var equipment: [String]

  /// The stages of services done in one visit. Stages of the same name are one, unless they need different kinds of
  /// bay: durations add, skills and equipment join. The others follow each other in the order of the services.
  static func joined(_ services: [Service]) -> [VisitStage] {
    var stages: [VisitStage] = []
    for stage in services.flatMap(\.stages) {
      let same = stages.firstIndex { known in
        known.name == stage.name && (known.bay == nil || stage.bay == nil || known.bay == stage.bay)
      }
      guard let same else {
        stages.append(
          VisitStage(
            name: stage.name, duration: stage.duration, bay: stage.bay, skills: stage.skills,
            equipment: stage.equipment))
        continue
      }
      stages[same].duration += stage.duration
      stages[same].bay = stages[same].bay ?? stage.bay
      stages[same].skills += stage.skills.filter { !stages[same].skills.contains($0) }
      stages[same].equipment += stage.equipment.filter { !stages[same].equipment.contains($0) }
    }
    return stages
  }
}
