import Fixtures
import Foundation
import Testing

/// What limits a business is named, where more of anything else changes nothing.
@Suite("Bottlenecks")
struct BottleneckTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Six lifts and two mechanics, each job an hour of one of either: the mechanics are busy three times as much.
  private func yard(technicians: Bool = true) throws -> String {
    let mechanics = "\n    technicians: [{group: mechanics, count: 2, skills: {repair: 1}}]"
    return try folder.write(
      """
      offpeak: 1
      name: yard
      calendar: {start: 2025-03-03, warm_up: 14 days, length: 14 days}
      sites:
        - id: yard
          hours: {mon-fri: 08:00-18:00}
          bays: [{group: lift, count: 6}]\(technicians ? mechanics : "")
      services: {car: {work: {job: {minutes: 60, price: 100, needs: {bay: lift\(technicians ? ", skill: repair 1" : "")}}}}}
      segments:
        drivers:
          visits: {per_week: 150, profile: {mon-fri: {08-17: 1}, sat-sun: 0}}
          wants: {job: 100%}
          choice: {multinomial_logit: {prefers: {daily: 09:00-17:00}, schedule_delay_early: -0.5 per h, schedule_delay_late: -0.5 per h, outside: -6}}
      policies: {baseline: {}}
      study: {replications: 5}
      """, to: "yard.yaml")
  }

  private struct Document: Decodable {
    struct Bottleneck: Decodable {
      struct Load: Decodable {
        let value: Double
        let ciLow: Double
        let ciHigh: Double
      }

      let group: String
      let load: Load
    }

    let bottleneck: Bottleneck?
    let bottlenecks: [String: Bottleneck]?
  }

  private func document(_ arguments: String...) throws -> Document {
    let outcome = try Offpeak.run(arguments + ["--json"], in: folder)
    #expect(outcome.code == 0, "\(outcome)")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Document.self, from: Data(outcome.output.utf8))
  }

  @Test("A run names the group that is taken most, with its interval and the next one")
  func run() throws {
    let scenario = try yard()
    let output = try Offpeak.run("run", scenario, in: folder).output
    #expect(output.contains(#/Bottleneck: yard\.mechanics, [\d.]+ % \([\d.]+ % … [\d.]+ %\)/#))
    #expect(output.contains(#/of its time taken; next yard\.lift, [\d.]+ %\./#))
    let found = try #require(try document("run", scenario).bottlenecks?["baseline"])
    #expect(found.group == "yard.mechanics")
    #expect(found.load.ciLow < found.load.value && found.load.value < found.load.ciHigh)
    let summary = try Results(folder: folder.path("results/yard")).table("summary").rows
    func load(_ group: String) -> Double? {
      summary.first { $0["metric"] == "load[yard.\(group)]" }?.number("mean")
    }
    let (mechanics, lifts) = (try #require(load("mechanics")), try #require(load("lift")))
    // Six lifts to two mechanics, and the same minutes on both.
    #expect(
      (mechanics - 3 * lifts).magnitude < 1e-3 && (mechanics - found.load.value).magnitude < 1e-3)
  }

  @Test("Where only one thing is scarce none is named")
  func alone() throws {
    let scenario = try yard(technicians: false)
    #expect(!(try Offpeak.run("run", scenario, in: folder).output.contains("Bottleneck")))
    #expect(try document("run", scenario).bottlenecks?.isEmpty == true)
  }

  @Test("A sweep names it in each cell, and one lift more changes nothing")
  func sweep() throws {
    let outcome = try Offpeak.run(
      "sweep", yard(), "--vary", "yard.bays.lift.count=6,7", in: folder)
    let lines = outcome.output.split(separator: "\n").filter { $0.contains("yard.mechanics") }
    #expect(lines.count == 2, "\(outcome)")
    #expect(outcome.output.contains(#/less cell 1 +\+0\.0 ± 0\.0/#), "\(outcome)")
  }

  @Test("A sizing says that a lift changes nothing, and that the mechanics bind")
  func capacity() throws {
    let scenario = try yard()
    let target = ["--vary", "lift=6,7", "--target", "conversion >= 10%"]
    let output = try Offpeak.run(["capacity", scenario] + target, in: folder).output
    #expect(output.contains(#/Bottleneck there: yard\.mechanics, [\d.]+ % \(/#), "\(output)")
    #expect(
      output.contains("not one replication differs: yard.mechanics is the bottleneck\n"),
      "\(output)")
    let found = try document(
      "capacity", scenario, "--vary", "lift=6,7", "--target", "conversion >= 10%")
    #expect(found.bottleneck?.group == "yard.mechanics")
  }

  @Test("Where no point does, the bottleneck of the nearest is named")
  func unreachable() throws {
    let outcome = try Offpeak.run(
      "capacity", yard(), "--vary", "lift=6,7", "--target", "conversion >= 99%", "--at-most", "20",
      in: folder)
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("Bottleneck there: yard.mechanics, "), "\(outcome)")
  }
}
