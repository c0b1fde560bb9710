import Fixtures
import Foundation
import Testing

@Suite("A baseline that is not usable")
struct UnusableBaselineTests {
  private let shop: CheckedShop

  init() throws { shop = try CheckedShop(replications: 2) }

  private var rows: String { shop.baseline + "/replications.csv" }

  /// A check that must end with 2; what it says behind "offpeak: ", up to the hint.
  private func complaint(
    _ shop: HourShop = HourShop(), _ options: String..., proposesUpdate: Bool = true
  ) throws -> Substring {
    let scenario = try self.shop.folder.write(shop.text, to: "workshop.yaml")
    let outcome = try Offpeak.run(
      ["check", scenario, "--against", self.shop.baseline] + options, in: self.shop.folder)
    #expect(outcome.code == 2, "\(outcome)")
    #expect(outcome.output == "")
    // Never where that would replace what is something else's.
    let hint =
      proposesUpdate
      ? " Make one with: offpeak check \(scenario) --against \(self.shop.baseline) --update\n"
      : "\n"
    #expect(outcome.errors.contains("--update") == proposesUpdate)
    #expect(outcome.errors.hasSuffix(hint), "\(outcome)")
    return outcome.errors.dropFirst("offpeak: ".count).dropLast(hint.count)
  }

  private func change(_ name: String, _ change: (String) -> String) throws {
    let path = shop.baseline + "/" + name
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try Data(change(text).utf8).write(to: URL(filePath: path))
  }

  /// Changes the rows, and makes the manifest trust them.
  private func spoil(_ old: String, _ new: String) throws {
    try change("replications.csv") { $0.replacing(old, with: new, maxReplacements: 1) }
    let size = try Data(contentsOf: URL(filePath: rows)).count
    try change("manifest.json") { text in
      text.replacing(#/"bytes" : \d+,\n      "name" : "replications.csv",\n      "sha256" : "\w+"/#)
      {
        _ in #""bytes" : \#(size), "name" : "replications.csv""#
      }
    }
  }

  @Test("A folder that is missing, or a file")
  func missing() throws {
    try FileManager.default.removeItem(atPath: shop.baseline)
    #expect(try complaint() == "\(shop.baseline): There is no such folder.")
    try shop.folder.write("baseline", to: "base")
    #expect(
      try complaint(proposesUpdate: false)
        == "\(shop.baseline): This is a file; a baseline is a folder.")
  }

  @Test("A folder without a manifest, or with one of another format")
  func manifest() throws {
    let file = shop.baseline + "/manifest.json"
    try change("manifest.json") {
      $0.replacing("\"offpeak_baseline\" : 1", with: "\"offpeak_baseline\" : 2")
    }
    let said = "\(file): This is no manifest that this version of Offpeak reads."
    #expect(try complaint(proposesUpdate: false) == said)
    try change("manifest.json") { String($0.prefix(100)) }
    #expect(try complaint(proposesUpdate: false) == said)
    try FileManager.default.removeItem(atPath: file)
    #expect(
      try complaint(proposesUpdate: false) == "\(shop.baseline): The folder has no manifest.json.")
  }

  @Test("Rows that are missing, cut off or changed since they were written")
  func changed() throws {
    let changed = "\(rows): The file has changed since it was written: "
    let size = try Data(contentsOf: URL(filePath: rows)).count
    try change("replications.csv") { $0.replacing("bookings_per_week", with: "bookings_per_weex") }
    #expect(try complaint() == changed + "its SHA-256 is not the one in the manifest.")
    try change("replications.csv") { String($0.dropLast(3)) }
    #expect(
      try complaint() == changed + "it has \(size - 3) bytes, and the manifest says \(size).")
    try FileManager.default.removeItem(atPath: rows)
    #expect(
      try complaint() == "\(rows): The file cannot be read: No such file or directory.")
  }

  @Test(
    "A row that is spoilt is named by its line",
    arguments: [
      (
        "policy,", "name,", 1,
        "the first line is not \"policy,replication,metric,numerator,denominator,value\"."
      ),
      (
        "\nbaseline,1,conversion,", "\nbaseline,1,conversion,,", 3,
        "6 cells and a line feed are expected."
      ),
      (
        "\nbaseline,2,conversion,", "\nbaseline,3,conversion,", 13,
        "replication is \"3\"; 2 is expected."
      ),
      (
        "\nbaseline,2,conversion,", "\nbaseline,two,conversion,", 13,
        "replication is \"two\"; 2 is expected."
      ),
      ("\nbaseline,1,conversion,", "\nbaseline,1,conversion,x", 3, "numerator is \"x"),
      (
        "\nafternoons,2,conversion,", "\nafternoons,1,idle,", 21,
        "conversion of policy afternoons has 1 replications, and the manifest says 2."
      ),
    ])
  func spoilt(old: String, new: String, line: Int, flaw: String) throws {
    try spoil(old, new)
    let said = try complaint()
    #expect(said.hasPrefix("\(rows):\(line): The baseline is spoilt: \(flaw)"), "\(said)")
  }

  @Test("Another scenario, or another seed")
  func otherScenario() throws {
    #expect(
      try complaint(HourShop(), "--seed", "12")
        == "\(shop.baseline): The baseline has seed 11 and the scenario 12: their replications are no pairs."
    )
    try change("manifest.json") { $0.replacing("\"workshop\"", with: "\"garage\"") }
    #expect(
      try complaint(proposesUpdate: false)
        == "\(shop.baseline): The baseline is of scenario garage, not of workshop. Name the folder of its own baseline."
    )
    let before = try String(contentsOfFile: rows, encoding: .utf8)
    let update = try shop.check(HourShop(), "--update", "--replications", "2")
    #expect(update.code == 2)
    #expect(update.errors.contains("holds the baseline of scenario garage, which is not replaced"))
    #expect(try String(contentsOfFile: rows, encoding: .utf8) == before)
  }

  @Test("A checkout with carriage returns is the same baseline, and one with other bytes is not")
  func carriageReturns() throws {
    for name in ["replications.csv", "manifest.json"] {
      try change(name) { $0.replacing("\n", with: "\r\n") }
    }
    #expect(try shop.check().code == 0)
    try change("replications.csv") { $0.replacing("\r\n", with: "\r\r\n", maxReplacements: 1) }
    #expect(try complaint().contains("has changed since it was written"))
  }

  @Test("An older version is said, and checked all the same")
  func olderVersion() throws {
    try change("manifest.json") {
      $0.replacing(/"offpeak" : "[^"]+"/, with: #""offpeak" : "0.3.0""#)
    }
    let outcome = try shop.check()
    #expect(outcome.code == 0 && outcome.errors.contains("made by Offpeak 0.3.0; this is"))
  }

  @Test("A scenario that cannot be read stands in the report too")
  func unreadableScenario() throws {
    let scenario = try shop.folder.write("offpeak: 2", to: "broken.yaml")
    let junit = shop.folder.path("broken.xml")
    let outcome = try Offpeak.run(
      "check", scenario, "--against", shop.baseline, "--junit", junit, in: shop.folder)
    #expect(outcome.code == 2)
    let text = try String(contentsOfFile: junit, encoding: .utf8)
    // Problems stand on lines of their own, and no sign is lost.
    #expect(text.contains("&#10;offpeak: ") && !text.contains("\u{FFFD}"))
    let xml = try XMLCount(text)
    #expect(xml.elements["error"] == 1 && xml.suite["errors"] == "1")
    #expect(xml.elements["property"] == 1 && xml.suite["time"] == "0.000")
  }

  @Test("A policy that it lacks, or that the scenario has no more, unless the others are named")
  func policies() throws {
    let fewer = HourShop(policies: ["baseline: {}"])
    #expect(
      try complaint(fewer)
        == "\(shop.baseline): The baseline has a policy afternoons, and the scenario has baseline. Name those to check with --policy."
    )
    let more = HourShop(
      policies: ["baseline: {}", "dearer: {prices: [{when: always, factor: 1.2}]}"])
    #expect(
      try complaint(more)
        == "\(shop.baseline): The baseline has no policy dearer; it has baseline, afternoons. Name those to check with --policy."
    )
    #expect(try complaint(more, "--policy", "dearer").contains("has no policy dearer"))
    for shop in [fewer, more] {
      let outcome = try self.shop.check(shop, "--policy", "baseline")
      #expect(outcome.code == 0, "\(outcome)")
      #expect(CheckedShop.verdicts(outcome.output).count == 5)
    }
  }

  @Test("A primary metric that it lacks")
  func metric() throws {
    #expect(
      try complaint(HourShop(study: "primary: [conversion, mean_lead]"))
        == "\(shop.baseline): The baseline has no metric mean_lead of policy baseline.")
  }

  @Test("A single replication")
  func oneReplication() throws {
    let scenario = try shop.folder.write(HourShop().text, to: "workshop.yaml")
    let run = try Offpeak.results(of: scenario, "--only-replication", "3", in: shop.folder)
    let outcome = try Offpeak.run("check", scenario, "--against", run.folder, in: shop.folder)
    #expect(outcome.code == 2)
    #expect(
      outcome.errors.hasPrefix(
        "offpeak: \(run.folder): The baseline has 1 replication; an interval needs 2 or more. "))
  }

  @Test("The reports say so too")
  func reports() throws {
    let (junit, markdown) = (shop.folder.path("check.xml"), shop.folder.path("check.md"))
    let said = try complaint(HourShop(), "--seed", "12", "--junit", junit, "--markdown", markdown)
    let xml = try XMLCount(String(contentsOfFile: junit, encoding: .utf8))
    #expect(xml.elements["error"] == 1 && xml.suite["errors"] == "1")
    let text = try String(contentsOfFile: markdown, encoding: .utf8)
    #expect(text.hasPrefix("### offpeak check: workshop, not checked\n\n\(said) Make one with"))
  }
}
