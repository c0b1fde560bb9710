import ArgumentParser
import ExternalPolicies
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
      StandardError.write("note: \(scenario): \(note)\n")
    }
  }

  /// Reads and checks it.
  ///
  /// - Throws: `Failure` with every problem of the file.
  func read() throws -> Model { try model(of: document()) }

  /// Reads it without checking more than that it is YAML.
  ///
  /// - Throws: `Failure`.
  func document() throws -> ScenarioDocument {
    do {
      return try ScenarioDocument(file: scenario)
    } catch {
      throw Self.failure(error, in: scenario)
    }
  }

  /// Checks a document.
  ///
  /// - Throws: `Failure` with every problem of it.
  func model(of document: ScenarioDocument) throws -> Model { try Self.model(of: document) }

  /// The case from the field in a document, if there is one.
  ///
  /// - Throws: `Failure` with every problem of it.
  func fieldCase(of document: ScenarioDocument) throws -> FieldCase? {
    do {
      return try document.fieldCase()
    } catch {
      throw Self.failure(error, in: document.file)
    }
  }

  /// Reads and checks a scenario.
  ///
  /// - Throws: `Failure` with every problem of the file.
  static func read(_ scenario: String) throws -> Model {
    do {
      return try model(of: ScenarioDocument(file: scenario))
    } catch let problems as ScenarioProblems {
      throw failure(problems, in: scenario)
    }
  }

  private static func model(of document: ScenarioDocument) throws -> Model {
    do {
      return PolicyPrograms.launching(try document.model(), beside: document.file)
    } catch {
      throw failure(error, in: document.file)
    }
  }

  private static func failure(_ error: ScenarioProblems, in scenario: String) -> Failure {
    let count = error.problems.count
    let lines = error.problems.map(\.description).joined(separator: "\n")
    let total = count == 1 ? "1 problem" : "\(count) problems"
    return Failure(
      code: Failure.badInput, text: "\(lines)\noffpeak: \(total) in \(scenario); nothing was run.")
  }
}
