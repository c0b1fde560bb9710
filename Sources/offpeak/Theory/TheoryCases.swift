import Foundation

/// The scenarios that are compared with theory.
struct TheoryCases {
  private static let folder = "scenarios/theory"
  let all: [TheoryCase]

  /// Reads them all before anything runs.
  ///
  /// - Throws: `Failure` with what is wrong with any of them.
  init(files: [String]) throws {
    var cases: [TheoryCase] = []
    var problems: [String] = []
    for file in files {
      do {
        cases.append(try TheoryCase(ScenarioArgument.read(file), file: file))
      } catch let failure as Failure {
        problems.append(failure.text)
      }
    }
    guard problems.isEmpty else {
      throw Failure(code: Failure.badInput, text: problems.joined(separator: "\n"))
    }
    all = cases
  }

  /// The files of scenarios/theory below the working folder, in the order of their names.
  static func shipped() throws -> [String] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw Failure.saying(
        "\(folder): there is no such folder in \(FileManager.default.currentDirectoryPath). Start where it is, or "
          + "name the scenarios: offpeak theory FILE …", code: Failure.badInput)
    }
    let files = names.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }.sorted()
    guard !files.isEmpty else {
      throw Failure.saying(
        "\(folder): no scenario (*.yaml) is in it. Name the scenarios: offpeak theory FILE …",
        code: Failure.badInput)
    }
    return files.map { "\(folder)/\($0)" }
  }
}
