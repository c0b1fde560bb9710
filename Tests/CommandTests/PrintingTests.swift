import Fixtures
import Foundation
import Testing

@Suite("What a run prints")
struct PrintingTests {
  private let folder: TemporaryFolder
  private let scenario = Offpeak.scenario("garage")

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String...) throws -> Outcome {
    let outcome = try Offpeak.run(
      ["run", scenario, "--replications", "2", "--output", folder.path("out")] + arguments,
      in: folder)
    #expect(outcome.code == 0, "\(outcome)")
    return outcome
  }

  @Test("A table of all policies, the files and the next command, without colours or a bar")
  func table() throws {
    let outcome = try run()
    #expect(outcome.errors == "")
    for text in [
      "2 replications", "95 % interval", "conversion", "baseline", "peak-pricing",
      "off-peak-reward", "Files in \(folder.path("out"))/", "summary.csv", "Next: ",
    ] {
      #expect(outcome.output.contains(text), "\(text)")
    }
    #expect(!outcome.output.contains("\u{1B}"))
  }

  @Test("Every file that is listed is there, and every file that is there is listed")
  func listedFiles() throws {
    let output = try run().output
    let listed = output.split(separator: "\n").compactMap {
      $0.prefixMatch(of: #/  (\w+\.csv) /#).map { String($0.1) }
    }
    #expect(listed.sorted() == (try Results(folder: folder.path("out")).tables().keys.sorted()))
  }

  @Test("One replication claims no interval and says what to add")
  func oneReplication() throws {
    let output = try run("--replications", "1").output
    #expect(output.contains("One replication gives no interval: add --replications 20."))
    let rows = try Results(folder: folder.path("out")).table("summary").rows
    #expect(rows.allSatisfy { $0.cells("standard_error", "ci_low", "ci_high") == ",," })
    let comparison = try Results(folder: folder.path("out")).table("comparison").rows
    #expect(comparison.allSatisfy { ["", "same"].contains($0["verdict"]) && $0["p_value"] == "" })
  }

  @Test("With --quiet nothing is printed")
  func quiet() throws {
    let outcome = try run("--quiet")
    #expect(outcome.output == "")
    #expect(outcome.errors == "")
  }

  @Test("A reader that goes away early harms nothing")
  func closedPipe() throws {
    let outcome = try Offpeak.shell(
      "{ \"$OFFPEAK\" run \"$1\" --replications 1 --output \"$2\"; echo $? >&2; } | head -1",
      scenario, folder.path("out"), in: folder)
    #expect(outcome.code == 0)
    #expect(outcome.errors == "0\n")
    #expect(outcome.output.split(separator: "\n").count == 1)
    let schema = try Offpeak.shell(
      "{ \"$OFFPEAK\" schema; echo $? >&2; } | true", in: folder)
    #expect(schema.errors == "0\n")
  }

  /// The document of --json as a program reads it.
  private struct Document: Decodable {
    struct Number: Decodable {
      let value: Double?
      let standardError: Double?
      let ciLow: Double?
      let ciHigh: Double?
    }

    struct Metric: Decodable {
      let unit: String
      let level: Number
      let difference: Number?
      let pValue: Double?
      let verdict: String?
    }

    let scenario: String
    let baseline: String
    let replications: Int
    let output: String
    let policies: [String: [String: Metric]]
  }

  @Test("--json prints one document with the numbers of summary.csv and comparison.csv")
  func json() throws {
    let outcome = try run("--json")
    #expect(outcome.errors == "")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let document = try decoder.decode(Document.self, from: Data(outcome.output.utf8))
    #expect(document.scenario == "garage")
    #expect(document.baseline == "baseline")
    #expect(document.replications == 2)
    #expect(document.output == folder.path("out"))
    let results = Results(folder: folder.path("out"))
    let summary = try results.table("summary").rows
    #expect(summary.count == document.policies.values.reduce(0) { $0 + $1.count })
    for row in summary {
      let metric = try #require(document.policies[String(row["policy"])]?[String(row["metric"])])
      #expect(metric.unit == row["unit"])
      #expect(metric.level.value == row.number("mean"), "\(row.text)")
      #expect(metric.level.standardError == row.number("standard_error"), "\(row.text)")
      #expect(metric.level.ciLow == row.number("ci_low"), "\(row.text)")
      #expect(metric.level.ciHigh == row.number("ci_high"), "\(row.text)")
      #expect((metric.difference == nil) == (row["policy"] == "baseline"))
    }
    for row in try results.table("comparison").rows {
      let metric = try #require(document.policies[String(row["policy"])]?[String(row["metric"])])
      #expect(metric.verdict ?? "" == row["verdict"])
      #expect(metric.pValue == row.number("p_value"), "\(row.text)")
      #expect(metric.difference?.value == row.number("difference"), "\(row.text)")
      #expect(metric.difference?.ciLow == row.number("ci_low"), "\(row.text)")
      #expect(metric.difference?.ciHigh == row.number("ci_high"), "\(row.text)")
    }
  }

  @Test("The schema is JSON that names every part of a scenario")
  func schema() throws {
    let outcome = try Offpeak.run("schema", in: folder)
    #expect(outcome.code == 0)
    #expect(outcome.errors == "")
    let schema = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(schema["additionalProperties"] as? Bool == false)
    let properties = try #require(schema["properties"] as? [String: Any])
    for key in [
      "offpeak", "name", "calendar", "sites", "services", "segments", "walk_ins", "policies",
      "study",
    ] {
      #expect(properties[key] != nil, "\(key)")
    }
  }
}
