import Fixtures
import Foundation
import Testing

/// What the README and the pages of the manual promise is what happens.
@Suite("The manual")
struct ReadmeTests {
  /// The README, then the pages by name.
  private static var pages: [String] {
    get throws {
      let docs = try FileManager.default.contentsOfDirectory(
        atPath: Offpeak.package.appending(path: "docs").path)
      return ["README.md"] + docs.sorted().map { "docs/\($0)" }
    }
  }

  private static func text(of page: String) throws -> String {
    try String(contentsOf: Offpeak.package.appending(path: page), encoding: .utf8)
  }

  /// The lines of the code fences of one kind, in all pages.
  private static func fences(_ kind: String) throws -> [[String]] {
    try pages.flatMap { try fences(kind, in: text(of: $0)) }
  }

  private static func fences(_ kind: String, in text: String) throws -> [[String]] {
    var fences: [[String]] = []
    var open: (kind: Substring, lines: [String])?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("```") else {
        open?.lines.append(String(line))
        continue
      }
      if let fence = open {
        if fence.kind == kind { fences.append(fence.lines) }
        open = nil
      } else {
        open = (line.dropFirst(3), [])
      }
    }
    return fences
  }

  /// The arguments of a command; blanks within quotes part nothing.
  private static func arguments(_ command: String) -> [String] {
    command.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap {
      place, piece in
      place.isMultiple(of: 2) ? piece.split(separator: " ").map(String.init) : [String(piece)]
    }
  }

  /// The words of a line without the widths of the columns.
  private static func words(_ line: some StringProtocol) -> String {
    line.split(separator: " ").joined(separator: " ")
  }

  @Test("Every link of a page leads to a file of the project")
  func links() throws {
    var count = 0
    for page in try Self.pages {
      for match in try Self.text(of: page).matches(of: /\]\(([^)#:\s]+)(#[^)]*)?\)/) {
        let folder = Offpeak.package.appending(path: page).deletingLastPathComponent()
        let target = folder.appending(path: String(match.output.1)).standardized.path
        #expect(FileManager.default.fileExists(atPath: target), "\(page): \(match.output.1)")
        count += 1
      }
    }
    #expect(count > 20)
  }

  @Test("Every page of the manual is reached from the README")
  func reached() throws {
    let readme = try Self.text(of: "README.md")
    for page in try Self.pages.dropFirst() { #expect(readme.contains("](\(page))"), "\(page)") }
  }

  @Test("Every offpeak command of the manual runs, in a folder like the project's")
  func commands() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("scenarios"),
      withDestinationPath: Offpeak.package.appending(path: "scenarios").path)
    // A copy: a command may make a baseline anew.
    try FileManager.default.createDirectory(
      atPath: folder.path("results"), withIntermediateDirectories: false)
    try FileManager.default.copyItem(
      atPath: Offpeak.package.appending(path: "results/baselines").path,
      toPath: folder.path("results/baselines"))
    let commands = try Self.fences("sh").joined().filter { $0.hasPrefix(".build/release/offpeak") }
    #expect(commands.count >= 7)
    for command in commands {
      var words = Array(Self.arguments(command).dropFirst())
      // Fewer replications than promised: the command line is what is tried here.
      if let asked = words.firstIndex(of: "--replications") {
        words[asked + 1] = "2"
      } else if words.first == "run" {
        words += ["--replications", "2"]
      }
      let outcome = try Offpeak.run(words, in: folder)
      #expect(outcome.code == 0, "\(command): \(outcome)")
    }
  }

  @Test("Every make target of the manual is there")
  func targets() throws {
    let makefile = try String(
      contentsOf: Offpeak.package.appending(path: "Makefile"), encoding: .utf8)
    for line in try Self.fences("sh").joined() where line.hasPrefix("make ") {
      let target = line.split(separator: " ")[1]
      #expect(makefile.contains("\n\(target):"), "\(line)")
    }
  }

  @Test("The figures of the manual come out of the commands beside them")
  func figures() throws {
    let folder = try TemporaryFolder()
    let run = try Offpeak.run(
      "run", Offpeak.scenario("garage"), "--output", folder.path("garage"), in: folder)
    let validated = try Offpeak.run("validate", Offpeak.scenario("garage"), in: folder)
    let fieldCase = try Offpeak.run(
      "run", Offpeak.scenario("cases/payment-verification"), "--output", folder.path("case"),
      in: folder)
    let printed = Set(
      (run.output + fieldCase.output
        + validated.output.replacing(Offpeak.package.path + "/", with: ""))
        .split(separator: "\n").map(Self.words))
    let shown = try Self.fences("").joined().filter { line in
      ["baseline", "off-peak-reward", "peak-pricing", "is fine", "payment converts", "tier_check"]
        .contains { line.contains($0) }
    }
    #expect(shown.count >= 9)
    for line in shown { #expect(printed.contains(Self.words(line)), "\(line)") }
  }
}
