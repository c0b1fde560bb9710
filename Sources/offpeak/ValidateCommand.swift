import ArgumentParser
import Simulation

/// `offpeak validate`: reads a scenario and says what is in it, or everything that is wrong with it.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Check a scenario without running it.")

  @OptionGroup var file: ScenarioArgument

  func run() throws {
    let model = try file.read()
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
      "\(model.plan.measuredDays) measured days after \(model.plan.warmUpDays) of warm-up",
      count(model.plan.replications, "replication", "replications"),
    ]
    print("\(file.scenario) is fine: \(parts.compactMap { $0 }.joined(separator: ", ")).")
  }
}
