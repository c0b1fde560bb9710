import Foundation
import Scenarios
import Scheduling
import Simulation
import Testing
import TimeAndMoney

@Suite("A catalogue in a table")
struct CatalogueTableTests {
  private static let scenario = """
    offpeak: 1
    name: shop
    calendar: {start: 2025-03-03, length: 7 days, time_zone: Europe/Berlin}
    sites:
      - id: one
        hours: 08:00-18:00
        bays: [{group: lift, count: 2}]
        technicians: [{group: mechanics, count: 2, skills: {work: 2}}]
      - {id: counter, hours: always, bays: [{group: clerk, count: 1}]}
    services: {from: catalogue.csv}
    walk_ins:
      - {site: counter, needs: {bay: clerk}, arrivals: {exponential: {mean: 60 s}}, takes: {exponential: {mean: 30 s}}}
    """

  /// Reads the scenario beside a catalogue with this text.
  private func model(_ table: String) throws(ScenarioProblems) -> Model {
    let folder = NSTemporaryDirectory() + "offpeak-" + UUID().uuidString
    let files = FileManager.default
    try! files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try! files.removeItem(atPath: folder) }
    let path = folder + "/shop.yaml"
    try! Self.scenario.write(toFile: path, atomically: true, encoding: .utf8)
    try! table.write(toFile: folder + "/catalogue.csv", atomically: true, encoding: .utf8)
    return try ScenarioReader.read(file: path)
  }

  private func problem(_ table: String) -> String {
    do {
      _ = try model(table)
      return "none"
    } catch {
      let first = error.problems.first { $0.file.hasSuffix(".csv") } ?? error.problems[0]
      return
        "\(first.file.split(separator: "/").last!):\(first.line):\(first.column) \(first.message)"
    }
  }

  @Test("Three levels, a row a SKU, with quotes, dots for keys within keys, and empty cells")
  func read() throws {
    let services = try model(
      """
      \u{FEFF}category,group,sku,minutes,price,cost,needs.bay,needs.skill,buffer.after,takes\r
      maintenance,oil change,oil-mineral,30,220,90,lift,work 1,5 min,"{lognormal: {mean: 31 min, cv: 0.25}}"\r
      maintenance,oil change,oil-synthetic,1 h 10 min,"420.50",,lift,work 2,,\r

      tyres,"change, ""all"" four",tyre-set,45,180,20,lift,,,\r
      """
    ).catalogue.services
    #expect(services.map(\.name) == ["oil-mineral", "oil-synthetic", "tyre-set"])
    #expect(services.map(\.group) == ["oil change", "oil change", "change, \"all\" four"])
    #expect(services.map(\.category) == ["maintenance", "maintenance", "tyres"])
    #expect(services.map(\.duration) == [.minutes(30), .minutes(70), .minutes(45)])
    #expect(services.map(\.listPrice.minorUnits) == [22_000, 42_050, 18_000])
    #expect(services.map(\.variableCost.minorUnits) == [9_000, 0, 2_000])
    #expect(services.map(\.bufferAfter) == [.minutes(5), .zero, .zero])
    #expect(
      services.map(\.stages[0].skills) == [
        [Skill("work", level: 1)], [Skill("work", level: 2)], [],
      ])
  }

  @Test("Five hundred SKUs are read in their order")
  func many() throws {
    let rows = (0..<500).map { "c\($0 / 50),g\($0 / 10),sku-\($0),\(5 + $0 % 60),10,lift" }
    let services = try model(
      (["category,group,sku,minutes,price,needs.bay"] + rows).joined(separator: "\n")
    ).catalogue.services
    #expect(services.map(\.name) == (0..<500).map { "sku-\($0)" })
    #expect(services[499].category == "c9" && services[499].group == "g49")
  }

  @Test(
    "Each problem has its place in the table",
    arguments: [
      ("", "catalogue.csv:1:1 The table has no column \"category\"."),
      ("category,sku,minutes", "catalogue.csv:1:1 The table has no column \"group\"."),
      ("category,group,sku,sku", "catalogue.csv:1:20 Two columns are called \"sku\"."),
      (
        "category,group,sku,minutes,price,needs.bay\na,b,c,30,10",
        "catalogue.csv:2:1 This row has 5 cells, the headings are 6."
      ),
      (
        "category,group,sku,minutes,price,needs.bay\na,,c,30,10,lift",
        "catalogue.csv:2:3 The group of this row is empty."
      ),
      (
        "category,group,sku,minutes,price,needs.bay\na,b,c,30,10,lift\na,b,c,40,10,lift",
        "catalogue.csv:3:5 \"c\": the same key stands twice"
      ),
      (
        "category,group,sku,minutes,price,needs.bay\na,b,\"c,30,10,lift",
        "catalogue.csv:2:5 A quote opens here"
      ),
      (
        "category,group,sku,minutes,price,needs.bay\na,b,c\"d,30,10,lift",
        "catalogue.csv:2:5 A quote stands inside this cell."
      ),
      (
        "category,group,sku,minutes,price,needs.bay\na,b,c,soon,10,lift",
        "catalogue.csv:2:7 \"soon\" is no"
      ),
      (
        "category,group,sku,minuets,minutes,price,needs.bay\na,b,c,,30,10,lift\na,b,d,3,30,10,lift",
        "catalogue.csv:1:20 \"minuets\" is no key here."
      ),
      (
        "category,group,sku,minutes,price,needs.bay\na,b,c,30,10,lifts",
        "catalogue.csv:2:13 No site has"
      ),
      (
        "category,group,sku,minutes,price,needs.bay,takes\na,b,c,30,10,lift,{nomal: 3}",
        "catalogue.csv:2:18 "
      ),
    ])
  func problems(table: String, expected: String) {
    let found = problem(table)
    #expect(found.hasPrefix(expected), "\(found)")
  }

  @Test("A heading that is no key is one problem, not one of each row")
  func oncePerHeading() {
    let rows = (0..<50).map { "a,b,sku-\($0),30,10,lift,1" }
    do {
      _ = try model(
        (["category,group,sku,minutes,price,needs.bay,colour"] + rows).joined(separator: "\n"))
      Issue.record("The heading is taken.")
    } catch {
      #expect(error.problems.count == 1)
    }
  }

  @Test("A catalogue that is not there is a problem of the line that names it")
  func missing() {
    do {
      _ = try ScenarioReader.read(text: Self.scenario, named: "nowhere/shop.yaml")
      Issue.record("The scenario is taken.")
    } catch {
      let first = error.problems[0]
      #expect(first.file == "nowhere/shop.yaml" && first.line == 10 && first.column == 18)
      #expect(first.message.hasPrefix("The file cannot be read"))
    }
  }
}
