import Fixtures
import Foundation
import Testing

@Suite("Nothing of others is touched, beside the results and behind links")
struct ForeignFilesTests {
  private let folder: TemporaryFolder
  private let queue = Offpeak.scenario("theory/mmck")

  init() throws { folder = try TemporaryFolder() }

  private func run(to output: String) throws -> Outcome {
    try Offpeak.run(
      ["run", queue, "--replications", "1", "--quiet", "--output", output], in: folder)
  }

  private func link(_ name: String, to other: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path(name), withDestinationPath: folder.path(other))
  }

  @Test(
    "A hidden folder with files of somebody else is named and left alone",
    arguments: [".out.partial", ".out.previous"])
  func foreignSibling(name: String) throws {
    let notes = try folder.write("precious", to: "\(name)/notes.txt")
    try folder.write("a\n", to: "\(name)/summary.csv")
    let outcome = try run(to: folder.path("out"))
    #expect(outcome.code == 3)
    #expect(
      outcome.errors
        == "offpeak: \(folder.path(name)), where Offpeak writes before it replaces what is there, "
        + "holds files of somebody else (notes.txt). Move them away; nothing was written.\n")
    #expect(try String(contentsOfFile: notes, encoding: .utf8) == "precious")
    #expect(try folder.names() == [name])
  }

  @Test(
    "A link where Offpeak writes is followed by nothing",
    arguments: [".out.partial", ".out.previous"])
  func linkedSibling(name: String) throws {
    let rows = try folder.write("precious", to: "theirs/summary.csv")
    try link(name, to: "theirs")
    let outcome = try run(to: folder.path("out"))
    #expect(outcome.code == 3)
    #expect(outcome.errors.contains("\(folder.path(name)), where Offpeak writes"))
    #expect(try String(contentsOfFile: rows, encoding: .utf8) == "precious")
  }

  @Test("A link in the place of the lock is not written through")
  func linkedLock() throws {
    let file = try folder.write("precious", to: "theirs")
    try link(".out.lock", to: "theirs")
    #expect(try run(to: folder.path("out")).code == 3)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "precious")
    #expect(try folder.names() == [".out.lock", "theirs"])
  }

  @Test("Where results are a link, what is behind it is replaced, and the link stays")
  func linkedResults() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("disk"), withIntermediateDirectories: false)
    try link("out", to: "disk")
    #expect(try run(to: folder.path("out")).code == 0)
    #expect(try run(to: folder.path("out")).code == 0)
    let kept = try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("out"))
    #expect(kept == folder.path("disk"))
    #expect(try Results(folder: folder.path("disk")).files()["summary.csv"] != nil)
    #expect(try folder.names() == ["disk", "out"])
    try link("nowhere", to: "missing")
    let outcome = try run(to: folder.path("nowhere"))
    #expect(outcome.code == 3)
    #expect(outcome.errors.hasPrefix("offpeak: Cannot follow \(folder.path("nowhere")): "))
  }

  @Test("What somebody puts among the results while a run goes on is not lost")
  func lateFile() throws {
    let results = try Offpeak.results(of: queue, "--replications", "1", named: "out", in: folder)
    let before = try results.files()
    let launched = try Offpeak.start(
      ["run", queue, "--replications", "40", "--output", results.folder], in: folder)
    let partial = Results.partial(of: results.folder)
    #expect(poll { FileManager.default.fileExists(atPath: partial) })
    try folder.write("precious", to: "out/notes.txt")
    let outcome = launched.outcome()
    #expect(outcome.code == 3)
    #expect(outcome.errors.contains("holds files that Offpeak did not write (notes.txt)"))
    var after = try results.files()
    #expect(after.removeValue(forKey: "notes.txt") == Data("precious".utf8))
    #expect(after == before)
  }

  @Test("Kept cells with files of somebody else among them are left alone")
  func foreignCells() throws {
    let sweep = try SmallSweep()
    let notes = try sweep.folder.write("precious", to: ".out.cells/notes.txt")
    let outcome = try sweep.run("--output", sweep.folder.path("out"))
    #expect(outcome.code == 3)
    #expect(outcome.errors.contains("holds files of somebody else (notes.txt)"))
    #expect(try String(contentsOfFile: notes, encoding: .utf8) == "precious")
  }

  @Test("Reports replace what is behind a link, and go into pipes and devices")
  func reports() throws {
    let shop = try CheckedShop(replications: 2)
    let file = try shop.folder.write("old", to: "disk.xml")
    let linked = shop.folder.path("linked.xml")
    try FileManager.default.createSymbolicLink(atPath: linked, withDestinationPath: file)
    #expect(try shop.check(HourShop(), "--junit", linked).code == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: linked) == file)
    #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("<?xml"))
    let printed = try shop.check(HourShop(), "--quiet", "--junit", "/dev/stdout")
    #expect(printed.code == 0 && printed.output.hasPrefix("<?xml"))
  }
}
