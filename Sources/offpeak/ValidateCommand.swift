import ArgumentParser
import Simulation
import Studies

/// `offpeak validate`: reads a scenario and says what is in it, or everything that is wrong with it.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Check a scenario without running it.")

  @OptionGroup var file: ScenarioArgument

  func run() throws {
    let document = try file.document()
    let model = try file.model(of: document)
    file.advise(on: model)
    func count(_ number: Int, _ one: String, _ many: String) -> String? {
      number == 0 ? nil : "\(number) \(number == 1 ? one : many)"
    }
    let parts = [
      count(model.sites.count, "site", "sites"),
      count(model.catalogue.services.count, "service", "services"),
      count(model.segments.count, "segment", "segments"),
      count(model.queues.count, "walk-in queue", "walk-in queues"),
      count(model.policies.count, "policy", "policies"),
      count(document.uncertainty.parameters.count, "uncertain number", "uncertain numbers"),
      "\(model.plan.measuredDays) measured days after \(warmUp(of: model.plan))",
      model.plan.precision.map {
        "\(StoppingRule(model.plan).looks[0]) to \($0.atMost) replications"
      }
        ?? count(model.plan.replications, "replication", "replications"),
    ]
    try StandardOutput.print(
      "\(file.scenario) is fine: \(parts.compactMap { $0 }.joined(separator: ", ")).")
    if let fieldCase = try file.fieldCase(of: document) {
      try StandardOutput.print(CaseListing(fieldCase).text())
    }
  }

  private func warmUp(of plan: StudyPlan) -> String {
    switch plan.warmUp {
    case .days(let days): "\(days) of warm-up"
    case .found(let least): "a warm-up to be found, \(least) or more"
    }
  }
}
