import ArgumentParser
import Foundation
import Reporting

/// Where a check says what it found.
struct CheckOutput: ParsableArguments {
  @Flag(name: .long, help: "Print the findings as JSON.")
  var json = false

  @Option(
    name: .long, help: "Write the findings as JUnit XML, a test case for each metric and policy.",
    completion: .file(extensions: ["xml"]))
  var junit: String?

  @Option(
    name: .long, help: "Append the findings as a Markdown table to this file.",
    completion: .file(extensions: ["md"]))
  var markdown: String?

  /// The options that are given.
  var given: [String] {
    [json ? "--json" : nil, junit.map { _ in "--junit" }, markdown.map { _ in "--markdown" }]
      .compactMap { $0 }
  }

  /// Prints the findings and writes the files that were asked for.
  ///
  /// - Parameter time: what the check took by the clock on the wall.
  /// - Parameter isQuiet: to print only if something failed.
  /// - Throws: `Failure` if a file could not be written.
  func show(_ report: CheckReport, isQuiet: Bool, time: Duration) throws {
    if json {
      try StandardOutput.print(CheckDocument(report).json())
    } else if !isQuiet || !report.isPassed {
      try StandardOutput.print(CheckTable(report).text())
    }
    try write(
      junit: CheckJUnit(report, seconds: time / .seconds(1)).text,
      markdown: CheckMarkdown(report).text)
  }

  /// Writes into the files why nothing was checked.
  func write(problem: String, scenario: String) throws {
    try write(
      junit: CheckJUnit(scenario: scenario, problem: problem).text,
      markdown: CheckMarkdown(scenario: scenario, problem: problem).text)
  }

  private func write(junit text: String, markdown table: String) throws {
    if let junit { try TextFile(path: junit).replace(with: text) }
    if let markdown { try TextFile(path: markdown).append(table) }
  }
}
