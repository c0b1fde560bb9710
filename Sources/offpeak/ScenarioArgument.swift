import ArgumentParser
import Foundation
import Scenarios
import Simulation

/// The scenario file a command works on.
struct ScenarioArgument: ParsableArguments {
  @Argument(
    help: "The scenario, a YAML file.", completion: .file(extensions: ["yaml", "yml"]))
  var scenario: String

  /// Says on standard error what is seldom meant.
  func advise(on model: Model) {
    for note in Advice(model).notes {
      FileHandle.standardError.write(Data("note: \(scenario): \(note)\n".utf8))
    }
  }

  /// Reads and checks it.
  ///
  /// - Throws: `Failure` with every problem of the file.
  func read() throws -> Model {
    try reading { () throws(ScenarioProblems) in try ScenarioReader.read(file: scenario) }
  }

  /// Reads it as it is written, to change values in it.
  ///
  /// - Throws: `Failure` if it is no document.
  func document() throws -> ScenarioDocument {
    try reading { () throws(ScenarioProblems) in try ScenarioDocument(file: scenario) }
  }

  /// Checks a document that was read from it.
  ///
  /// - Throws: `Failure` with every problem of the file.
  func model(of document: ScenarioDocument) throws -> Model {
    try reading { () throws(ScenarioProblems) in try document.model() }
  }

  private func reading<Value>(_ body: () throws(ScenarioProblems) -> Value) throws -> Value {
    do {
      return try body()
    } catch {
      let count = error.problems.count
      let lines = error.problems.map(\.description).joined(separator: "\n")
      let total = count == 1 ? "1 problem" : "\(count) problems"
      throw Failure(
        code: Failure.badInput, text: "\(lines)\noffpeak: \(total) in \(scenario); nothing was run."
      )
    }
  }
}
