import Foundation
import Testing

@testable import Reporting

@Suite("A results folder")
struct ResultsFolderTests {
  private let parent: URL

  init() throws {
    parent = FileManager.default.temporaryDirectory.appending(
      path: "offpeak-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
  }

  private func path(_ name: String) -> String { parent.appending(path: name).path }

  private func names(in name: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path(name))) ?? []).sorted()
  }

  private func write(_ text: String, to name: String = "run") throws {
    let folder = try ResultsFolder(path: path(name))
    try folder.append(Array(text.utf8), to: "summary.csv")
    let manifest = RunManifest(
      scenario: "s", scenarioFile: "s.yaml", scenarioHash: "", seed: 1, policies: ["baseline"],
      replications: 1, threads: 1,
      versions: .init(offpeak: "", swift: "", gsl: "", tzdata: ""), startedAt: "",
      wallSeconds: 0, events: 0,
      files: folder.sizes().map { .init(name: $0.name, bytes: $0.bytes) })
    try folder.append(manifest.json(), to: RunManifest.fileName)
    try folder.finish()
  }

  private func text() throws -> String {
    try String(contentsOfFile: path("run/summary.csv"), encoding: .utf8)
  }

  @Test("New results take the place of old ones whole, and nothing else is left")
  func replaced() throws {
    try write("old")
    try write("new")
    #expect(try text() == "new")
    #expect(names(in: "") == ["run"])
    try? FileManager.default.removeItem(at: parent)
  }

  @Test("Given up, the old results are as they were")
  func discarded() throws {
    try write("old")
    let folder = try ResultsFolder(path: path("run"))
    try folder.append(Array("half".utf8), to: "summary.csv")
    folder.discard()
    #expect(try text() == "old")
    #expect(names(in: "") == ["run"])
    try? FileManager.default.removeItem(at: parent)
  }

  @Test("A folder with something else in it, or a file, is refused")
  func foreign() throws {
    try write("old")
    try Data().write(to: URL(filePath: path("run/notes.txt")))
    #expect(throws: OutputProblem.self) { try ResultsFolder(path: path("run")) }
    #expect(throws: OutputProblem.self) { try ResultsFolder(path: path("run/notes.txt")) }
    #expect(throws: OutputProblem.self) { try ResultsFolder(path: parent.path) }
    #expect(names(in: "run").contains("notes.txt"))
    try? FileManager.default.removeItem(at: parent)
  }

  @Test("A second writer is refused until the first is done")
  func twoWriters() throws {
    let first = try ResultsFolder(path: path("run"))
    #expect(throws: OutputProblem.self) { try ResultsFolder(path: path("run")) }
    first.discard()
    try write("later")
    #expect(try text() == "later")
    try? FileManager.default.removeItem(at: parent)
  }

  @Test("What a killed run left behind is cleared, and a folder it had moved aside comes back")
  func killed() throws {
    try write("old")
    let files = FileManager.default
    try files.moveItem(atPath: path("run"), toPath: path(".run.previous"))
    try files.createDirectory(atPath: path(".run.partial"), withIntermediateDirectories: false)
    try Data().write(to: URL(filePath: path(".run.partial/summary.csv")))
    let folder = try ResultsFolder(path: path("run"))
    #expect(try text() == "old")
    folder.discard()
    #expect(names(in: "") == ["run"])
    try? files.removeItem(at: parent)
  }
}
