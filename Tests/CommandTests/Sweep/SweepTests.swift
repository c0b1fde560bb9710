import Fixtures
import Foundation
import Testing

@Suite("A sweep over values of a scenario")
struct SweepTests {
  private let sweep: SmallSweep

  init() throws { sweep = try SmallSweep() }

  @Test("Its tables are the same bytes for one thread and for three")
  func threads() throws {
    let one = try sweep.results("--threads", "1", named: "one")
    let three = try sweep.results("--threads", "3", named: "three")
    #expect(try three.differences(from: one) == [])
    #expect(
      try one.files().keys.sorted() == [
        "cells.csv", "datapackage.json", "manifest.json", "replications.csv", "sweep.csv",
      ])
  }

  @Test("Each cell is the run of the scenario with its values, and all share the seed")
  func cells() throws {
    let results = try sweep.results(named: "sweep")
    let cells = try results.table("cells")
    #expect(cells.columns == ["cell", "yard.bays.bay", "booking.notice"])
    #expect(cells.rows.map(\.text).first == "1,2,30 min")
    #expect(cells.rows.map(\.text).last == "6,4,2 h")
    let text = try String(contentsOfFile: sweep.scenario, encoding: .utf8)
      .replacing("count: 3", with: "count: 4").replacing("notice: 30 min", with: "notice: 2 h")
    let alone = try Offpeak.results(
      of: try sweep.folder.write(text, to: "last.yaml"), "--replications", "3", named: "alone",
      in: sweep.folder)
    let own = try results.table("sweep").rows.filter { $0["cell"] == "6" }
    let levels = ["policy", "metric", "unit", "mean", "standard_error", "ci_low", "ci_high"]
    func lines(_ rows: [Table.Row]) -> [String] {
      rows.map { row in levels.map { String(row[$0]) }.joined(separator: ",") }
    }
    #expect(lines(own) == lines(try alone.table("summary").rows))
    let differences = own.filter { $0["policy"] == "dear" }
      .map { $0.cells("difference", "difference_ci_low", "difference_ci_high") }
    let expected = try alone.table("comparison").rows.map {
      $0.cells("difference", "ci_low", "ci_high")
    }
    #expect(differences == expected)
    let raw = try results.table("replications").rows.filter { $0["cell"] == "6" }
    #expect(
      Set(raw.map { $0.cells("policy", "replication", "metric", "numerator", "denominator") })
        == Set(
          try alone.table("replications").rows.map {
            $0.cells("policy", "replication", "metric", "numerator", "denominator")
          }))
  }

  @Test(
    "A Latin hypercube draws as many cells as were asked for, with its own seed if one is given")
  func samples() throws {
    func cells(_ more: String..., named name: String) throws -> [String] {
      let outcome = try Offpeak.run(
        [
          "sweep", sweep.scenario, "--vary", "yard.bays.bay=2..5", "--vary",
          "dear.factor=1.05..1.45",
          "--replications", "1", "--samples", "4", "--quiet", "--output", sweep.folder.path(name),
        ] + more, in: sweep.folder)
      guard outcome.code == 0 else { throw outcome }
      return try Results(folder: sweep.folder.path(name)).table("cells").rows.map(\.text)
    }
    let first = try cells(named: "first")
    let bays = first.map { $0.split(separator: ",")[1] }
    #expect(bays.sorted() == ["2", "3", "4", "5"])
    #expect(try cells("--threads", "1", named: "again") == first)
    #expect(try cells("--sample-seed", "5", named: "other") != first)
    #expect(try cells("--seed", "5", named: "seeded") == cells("--sample-seed", "5", named: "same"))
  }

  @Test("Of two objectives the front stands first, and every other candidate is dominated")
  func pareto() throws {
    let results = try sweep.results(
      "--pareto", "maximize bookings_per_day", "--pareto", "minimize booked_utilization",
      named: "front")
    let rows = try results.table("pareto").rows
    #expect(rows.count == 12)
    let points = rows.compactMap { row in
      row.number("first").flatMap { first in row.number("second").map { (first, -$0) } }
    }
    #expect(points.count == 12)
    for (place, own) in points.enumerated() {
      let isDominated = points.contains { $0.0 >= own.0 && $0.1 >= own.1 && $0 != own }
      #expect(rows[place]["dominated"] == (isDominated ? "1" : "0"))
    }
    let front = rows.prefix { $0["dominated"] == "0" }.compactMap { $0.number("first") }
    #expect(front == front.sorted(by: >) && !front.isEmpty)
    #expect(rows.dropFirst(front.count).allSatisfy { $0["dominated"] == "1" })
    let levels = try results.table("sweep").rows
    let row = try #require(
      levels.first {
        $0.cells("cell", "policy") == rows[0].cells("cell", "policy")
          && $0["metric"] == "bookings_per_day"
      })
    #expect(
      row.cells("mean", "ci_low", "ci_high")
        == rows[0].cells("first", "first_ci_low", "first_ci_high"))
  }

  @Test("The terminal shows at most twenty lines of figures and names the files")
  func greeting() throws {
    let outcome = try sweep.run("--output", sweep.folder.path("out"), replications: 2)
    #expect(outcome.code == 0 && outcome.errors == "")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines[0] == "workshop: 6 cells, 2 replications each, seed 11")
    #expect(lines[1].hasPrefix("cell  yard.bays.bay  booking.notice  policy "))
    #expect(lines.count { $0.contains(" baseline ") } == 6)
    #expect(outcome.output.contains("  sweep.csv         Each metric of each cell"))
    #expect(try sweep.folder.names() == ["out", "w.yaml"])
  }

  @Test("The data package names the columns of every table, and a run takes the folder over")
  func package() throws {
    let results = try sweep.results(
      "--pareto", "maximize conversion", "--pareto", "minimize mean_wait", named: "out")
    let json = try #require(try results.files()["datapackage.json"])
    let package = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    for resource in try #require(package["resources"] as? [[String: Any]]) {
      let name = try #require(resource["name"] as? String)
      let schema = try #require(resource["schema"] as? [String: Any])
      let fields = try #require(schema["fields"] as? [[String: Any]])
      #expect(fields.compactMap { $0["name"] as? String } == (try results.table(name).columns))
    }
    let manifest = try #require(try results.files()["manifest.json"])
    #expect(String(decoding: manifest, as: UTF8.self).contains("\"cells\" : 6"))
    _ = try Offpeak.results(
      of: sweep.scenario, "--replications", "1", named: "out", in: sweep.folder)
    #expect(try results.files()["cells.csv"] == nil)
    #expect(try sweep.results(named: "out").files()["cells.csv"] != nil)
  }
}
