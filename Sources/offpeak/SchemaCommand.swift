import ArgumentParser
import Scenarios

/// `offpeak schema`: the JSON Schema of scenario files.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of scenario files, for editors.")

  func run() throws {
    try StandardOutput.print(ScenarioSchema.json())
  }
}
