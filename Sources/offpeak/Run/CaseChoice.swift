import Scenarios
import Simulation

/// What of a case is run: both sides with the claims, or one side alone.
struct CaseChoice {
  let document: ScenarioDocument
  let model: Model
  /// Nil where one side is run alone, or the scenario is no case.
  let fieldCase: FieldCase?

  /// - Throws: `Failure` if the options do not fit each other or the scenario.
  init(_ command: RunCommand, _ document: ScenarioDocument, _ model: Model) throws {
    let found = try command.file.fieldCase(of: document)
    let asked = [("--before", command.before), ("--after", command.after)].filter(\.1).map(\.0)
    if asked.count == 2 {
      throw Failure.saying(
        "--before and --after exclude each other: each runs one side of a case alone.",
        code: Failure.badInput)
    }
    let option = asked.first ?? (command.noNeeds ? "--no-needs" : nil)
    guard let found else {
      if let option {
        throw Failure.saying(
          "\(option) is for cases, and \(command.file.scenario) is none: it has no section case.",
          code: Failure.badInput)
      }
      (self.document, self.model, fieldCase) = (document, model, nil)
      return
    }
    guard asked.isEmpty || !command.noNeeds else {
      throw Failure.saying(
        "--no-needs is for a run with claims; \(asked[0]) runs one side alone, without any.",
        code: Failure.badInput)
    }
    guard !asked.isEmpty || !command.uncertain else {
      throw Failure.saying(
        "--uncertain: the claims of a case are held against the stated values alone. Add --before or --after to draw the "
          + "uncertain numbers of one side.", code: Failure.badInput)
    }
    guard command.after else {
      (self.document, self.model) = (document, model)
      fieldCase = command.before ? nil : found
      return
    }
    var changed = try command.file.model(of: found.after)
    changed.name += "-after"
    (self.document, self.model, fieldCase) = (found.after, changed, nil)
  }
}
