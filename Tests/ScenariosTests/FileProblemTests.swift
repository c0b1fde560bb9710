import Foundation
import Testing

@testable import Scenarios

@Suite("Files that are no scenario")
struct FileProblemTests {
  @Test(
    "A text that is not one YAML mapping is refused with its place",
    arguments: [
      ("", "g:1:1: The file holds no scenario."),
      ("# only a comment\n", "g:1:1: The file holds no scenario."),
      ("---\n", "g:1:1: The file holds no scenario."),
      ("~", "g:1:1: The file holds no scenario."),
      ("just words", "g:1:1: A mapping is expected here, not \"just words\"."),
      ("- a\n- b", "g:1:1: A mapping is expected here, not a list."),
      ("a: [1, 2\nb: 3", "g:2:2: This is not YAML: "),
      ("a: 'x", "g:1:6: This is not YAML: "),
      ("a: 1\n\tb: 2", "g:2:1: This is not YAML: "),
      ("a: 1\nb: *nowhere", "g:2:4: This is not YAML: found undefined alias"),
      ("a: 1\n---\nb: 2", "g:3:1: A second YAML document begins here"),
      ("a: 1\nb: 2\na: 3", "\"a\": the same key stands twice in one mapping."),
      ("a: \u{7}", "g:1:4: This is not YAML: control characters"),
      ("[1, 2]: 3", "g:1:1: A key must be a text"),
    ])
  func notAScenario(text: String, expected: String) {
    let found = problems(in: text)
    #expect(found.count == 1)
    #expect(found.first?.contains(expected) == true, "\(found)")
  }

  @Test("A tab as indentation is named")
  func tab() {
    #expect(problems(in: "a:\n\tb: 2").first?.contains("YAML allows no tabs") == true)
  }

  @Test("A byte order mark and carriage returns are accepted")
  func byteOrderMark() {
    #expect(problems(in: "\u{FEFF}" + Garage.counter) == [])
    #expect(problems(in: Garage.counter.replacing("\n", with: "\r\n")) == [])
  }

  @Test("An alias stands for what its anchor holds")
  func alias() {
    let text = Garage.with("lead_time: -0.25 per day", "lead_time: &taste -0.25 per day")
      .replacing("patience: 60 min", with: "patience: &time 60 min")
      .replacing("checkout: {decides: 2 min", with: "checkout: {decides: 2 min")
    #expect(problems(in: text) == [])
    let law = Garage.counter.replacing(
      "arrivals: {exponential: {mean: 60 s}}", with: "arrivals: &law {exponential: {mean: 600 s}}"
    ).replacing("takes: {exponential: {mean: 432 s}}", with: "takes: *law")
    #expect(problems(in: law) == [])
  }

  @Test("Aliases that explode are refused at once")
  func explodingAliases() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let clock = ContinuousClock()
    let time = clock.measure {
      let found = problems(in: text)
      #expect(found.count == 1)
      #expect(found.first?.contains("more than 200000 values") == true, "\(found)")
    }
    #expect(time < .seconds(10))
  }

  @Test(
    "Aliases and collections as keys are refused before anything compares them",
    arguments: ["? *a30\n: x", "*a30 : x", "{*a30 : x}", "- {*a30}", "[*a30]: x", "{[*a30]: x}"])
  func aliasKeys(last: String) {
    var text = "a0: &a0 [x, x]\n"
    for level in 1...30 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    let found = problems(in: text + last)
    #expect(found.count == 1)
    #expect(found.first?.contains("A key must be a text") == true, "\(found)")
  }

  @Test("Deep nesting is refused")
  func deepNesting() {
    let deep = String(repeating: "[", count: 900) + String(repeating: "]", count: 900)
    #expect(problems(in: "a: \(deep)").first?.contains("nested more than 100") == true)
    let endless = String(repeating: "[", count: 100_000)
    #expect(problems(in: "a: \(endless)").count == 1)
  }

  @Test("A file that cannot be read is a problem with its name")
  func unreadable() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "offpeak-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "s.yaml").path
    #expect(
      found(inFile: file) == ["\(file):1:1: The file cannot be read: No such file or directory."])
    #expect(found(inFile: folder.path).first?.contains("This is a directory") == true)
    try Data([0x61, 0x0A, 0x62, 0xFF, 0x0A]).write(to: URL(filePath: file))
    #expect(found(inFile: file).first?.hasPrefix("\(file):2:1: This line is not UTF-8") == true)
    try Data(repeating: 0x20, count: 16 * 1_024 * 1_024 + 1).write(to: URL(filePath: file))
    #expect(found(inFile: file).first?.contains("larger than 16 MiB") == true)
    try Data(Garage.counter.utf8).write(to: URL(filePath: file))
    #expect(found(inFile: file) == [])
  }

  private func found(inFile file: String) -> [String] {
    do {
      _ = try ScenarioReader.read(file: file)
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }
}
