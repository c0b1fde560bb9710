import Fixtures
import Foundation
import Testing

@Suite("A results folder is replaced whole or not at all")
struct OutputFolderTests {
  private let folder: TemporaryFolder
  private let scenario = Offpeak.scenario("garage")

  init() throws { folder = try TemporaryFolder() }

  private func run(to output: String, _ arguments: String...) throws -> Outcome {
    try Offpeak.run(
      ["run", scenario, "--replications", "1", "--quiet", "--output", output] + arguments,
      in: folder)
  }

  /// A run that must end with 3 and leave everything as it was.
  private func complaint(to output: String) throws -> String {
    let before = try folder.names()
    let outcome = try run(to: output)
    #expect(outcome.code == 3, "\(outcome)")
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("offpeak: "))
    #expect(try folder.names() == before)
    return outcome.errors
  }

  @Test("A second run takes the place of the first")
  func replaced() throws {
    let results = Results(folder: folder.path("out"))
    #expect(try run(to: results.folder).code == 0)
    let first = try results.files()
    #expect(try run(to: results.folder, "--seed", "5", "--policy", "baseline").code == 0)
    let second = try results.files()
    #expect(first["conversion.csv"] != second["conversion.csv"])
    #expect(try folder.names() == ["out"])
  }

  @Test("The manifest lists the files of the folder with their sizes, and nothing else lies there")
  func manifest() throws {
    let results = Results(folder: folder.path("out"))
    #expect(try run(to: results.folder).code == 0)
    var files = try results.files()
    let bytes = try #require(files["manifest.json"])
    files["manifest.json"] = nil
    let manifest = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    let listed = try #require(manifest["files"] as? [[String: Any]])
    #expect(listed.compactMap { $0["name"] as? String } == files.keys.sorted())
    for file in listed {
      let name = try #require(file["name"] as? String)
      #expect(file["bytes"] as? Int == files[name]?.count, "\(name)")
    }
    #expect(manifest["seed"] as? Int != nil)
    #expect((manifest["scenario_hash"] as? String)?.count == 64)
  }

  @Test("An empty folder and folders that do not exist yet are taken")
  func emptyFolder() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("empty"), withIntermediateDirectories: false)
    #expect(try run(to: folder.path("empty")).code == 0)
    #expect(try run(to: folder.path("a/b/c")).code == 0)
    #expect(try Results(folder: folder.path("a/b/c")).files()["summary.csv"] != nil)
  }

  @Test("A file is not overwritten")
  func file() throws {
    let path = try folder.write("precious", to: "file")
    #expect(try complaint(to: path).contains("\(path) is a file."))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "precious")
  }

  @Test("A folder with something else in it is left alone")
  func foreignFolder() throws {
    let photo = try folder.write("precious", to: "photos/1.jpg")
    #expect(try complaint(to: folder.path("photos")).contains("it has no manifest.json of Offpeak"))
    #expect(try String(contentsOfFile: photo, encoding: .utf8) == "precious")
    try folder.write("{\"files\": []}", to: "photos/manifest.json")
    #expect(try complaint(to: folder.path("photos")).contains("it has no manifest.json of Offpeak"))
    #expect(try complaint(to: folder.path).contains("no manifest.json of Offpeak"))
  }

  @Test("Results among which somebody put a file of his own are left alone")
  func foreignFile() throws {
    let results = Results(folder: folder.path("out"))
    #expect(try run(to: results.folder).code == 0)
    try folder.write("precious", to: "out/notes.txt")
    let before = try results.files()
    #expect(try complaint(to: results.folder).contains("(notes.txt)"))
    #expect(try results.files() == before)
  }

  @Test("A parent that cannot be made is named")
  func noParent() throws {
    let said = try complaint(to: "/proc/nowhere/results")
    #expect(said.hasPrefix("offpeak: Cannot make /proc/nowhere: "), "\(said)")
    #expect(said.hasSuffix("Old results are as they were.\n"))
  }

  @Test("A disk without room for the results leaves the old ones, and no rest of the new")
  func fileSizeLimit() throws {
    let results = Results(folder: folder.path("out"))
    #expect(try run(to: results.folder).code == 0)
    let before = try results.files()
    let outcome = try Offpeak.shell(
      "ulimit -f 100; \"$OFFPEAK\" run \"$1\" --replications 4 --seed 9 --output \"$2\"", scenario,
      results.folder, in: folder)
    #expect(outcome.code == 3, "\(outcome)")
    #expect(outcome.errors.hasPrefix("offpeak: Cannot write "))
    #expect(outcome.errors.contains("File too large"))
    #expect(try results.files() == before)
    #expect(try folder.names() == ["out"])
  }
}
