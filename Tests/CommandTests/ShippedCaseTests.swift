import Fixtures
import Foundation
import Testing

/// The cases from the field: what is fitted is what a search finds, and every claim has its figure.
@Suite("The shipped cases", .serialized)
struct ShippedCaseTests {
  static let names: [String] = {
    let folder = Offpeak.package.appending(path: "scenarios/cases").path
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.sorted().map { $0.replacing(".yaml", with: "") }
  }()

  /// A command that fits a parameter, and what the scenario has for it.
  private struct Fit {
    let arguments: [String]
    let written: Double
  }

  private struct Root: Decodable {
    let low: Double
    let high: Double

    enum CodingKeys: String, CodingKey {
      case low = "ci_low"
      case high = "ci_high"
    }
  }

  /// The commands behind "# fitted: offpeak", and the number of the line below that stands before "in the file".
  private static func fits(_ name: String) throws -> [Fit] {
    let text = try String(
      contentsOf: Offpeak.package.appending(path: "scenarios/cases/\(name).yaml"), encoding: .utf8)
    let lines = text.split(separator: "\n").map(String.init)
    return lines.indices.compactMap { place in
      guard lines[place].hasPrefix("# fitted: offpeak ") else { return nil }
      let command = lines[place].dropFirst("# fitted: offpeak ".count)
      let arguments = command.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
        .flatMap { part, piece in
          part.isMultiple(of: 2) ? piece.split(separator: " ").map(String.init) : [String(piece)]
        }
      let note =
        lines[place + 1].components(separatedBy: "in the file")[0]
        .components(separatedBy: "; ").last ?? ""
      let number = note.drop { !$0.isNumber }.prefix { $0.isNumber || $0 == "." }
      return Double(number).map { Fit(arguments: arguments, written: $0) }
    }
  }

  @Test("There are sixteen, each with a fitted figure before the change")
  func sixteen() throws {
    #expect(Self.names.count == 16)
    for name in Self.names { #expect(try !Self.fits(name).isEmpty, "\(name)") }
  }

  @Test("The fitted value of a case lies in the interval that the search finds", arguments: names)
  func fitted(name: String) throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("scenarios"),
      withDestinationPath: Offpeak.package.appending(path: "scenarios").path)
    for fit in try Self.fits(name) {
      let outcome = try Offpeak.run(fit.arguments + ["--json"], in: folder)
      #expect(outcome.code == 0, "\(name): \(outcome.errors)")
      let root = try JSONDecoder().decode(Root.self, from: Data(outcome.output.utf8))
      #expect(root.low <= fit.written && fit.written <= root.high, "\(name): \(root)")
    }
  }

  @Test("Every claim of a case has its figure, and those on the time before hold", arguments: names)
  func claims(name: String) throws {
    let folder = try TemporaryFolder()
    let results = try Offpeak.results(
      of: Offpeak.scenario("cases/\(name)"), "--no-needs", in: folder)
    let claims = try results.table("claims")
    #expect(claims.rows.count >= 2)
    for row in claims.rows {
      #expect(row.number("simulated") != nil && !row["verdict"].isEmpty, "\(name): \(row.text)")
      if row["of"] == "before" { #expect(row["verdict"] == "holds", "\(name): \(row.text)") }
    }
  }

  @Test("What differs after the change is listed", arguments: names)
  func differences(name: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try Offpeak.run("validate", Offpeak.scenario("cases/\(name)"), in: folder)
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("Before and after differ in "))
    #expect(outcome.output.contains(" → "))
  }
}
