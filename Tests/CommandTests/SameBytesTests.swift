import Fixtures
import Foundation
import Testing

@Suite("The same scenario, seed and version give the same bytes")
struct SameBytesTests {
  private let folder: TemporaryFolder
  private let garage = Offpeak.scenario("garage")

  init() throws { folder = try TemporaryFolder() }

  private func run(
    of scenario: String? = nil, _ arguments: String..., replications: Int = 3, named name: String
  ) throws -> Results {
    let output = folder.path(name)
    let outcome = try Offpeak.run(
      [
        "run", scenario ?? garage, "--output", output, "--quiet", "--replications",
        "\(replications)",
      ] + arguments, in: folder)
    try #require(outcome.code == 0, "\(outcome)")
    return Results(folder: output)
  }

  @Test("One thread, two and five write the same tables", arguments: [2, 5])
  func threads(count: Int) throws {
    let one = try run("--threads", "1", named: "one")
    let many = try run("--threads", "\(count)", named: "many")
    #expect(try many.differences(from: one) == [])
    #expect(try one.tables().count == 10)
  }

  @Test("A debug build writes the tables of the release build")
  func debugBuild() throws {
    let debug = Offpeak.package.appending(path: ".build/debug/offpeak").path
    try #require(FileManager.default.isExecutableFile(atPath: debug), "swift build makes it.")
    let text = try String(contentsOfFile: garage, encoding: .utf8)
      .replacing("warm_up: 4 weeks", with: "warm_up: 1 days")
      .replacing("length: 13 weeks", with: "length: 2 days")
    let scenario = try folder.write(text, to: "two-days.yaml")
    let release = try run(of: scenario, replications: 2, named: "release")
    let outcome = try Launched(
      debug,
      ["run", scenario, "--output", folder.path("debug"), "--quiet", "--replications", "2"],
      in: folder
    ).outcome()
    try #require(outcome.code == 0, "\(outcome)")
    #expect(try Results(folder: folder.path("debug")).differences(from: release) == [])
  }

  @Test("So does a workshop in which something is always missing")
  func workshop() throws {
    let debug = Offpeak.package.appending(path: ".build/debug/offpeak").path
    let text = try String(contentsOfFile: Offpeak.scenario("workshop"), encoding: .utf8)
      .replacing("warm_up: 2 weeks", with: "warm_up: 2 days")
      .replacing("length: 8 weeks", with: "length: 1 week")
      .replacing("per_year: ", with: "per_year: 3")
    let scenario = try folder.write(text, to: "week.yaml")
    let one = try run(of: scenario, "--threads", "1", replications: 2, named: "one")
    let two = try run(of: scenario, "--threads", "2", replications: 2, named: "two")
    #expect(try two.differences(from: one) == [])
    let outcome = try Launched(
      debug,
      ["run", scenario, "--output", folder.path("debug"), "--quiet", "--replications", "2"],
      in: folder
    ).outcome()
    try #require(outcome.code == 0, "\(outcome)")
    #expect(try Results(folder: folder.path("debug")).differences(from: one) == [])
    let rows = try one.table("conversion").rows
    let total = rows.reduce(0) { $0 + $1.count("alternatives_offered") }
    #expect(total > 0)
  }

  @Test("Run twice, the tables are the same; with another seed those of customers differ")
  func seeds() throws {
    let first = try run(named: "first")
    #expect(try run(named: "second").differences(from: first) == [])
    let other = try run("--seed", "8", named: "other").differences(from: first)
    #expect(Set(other).isSuperset(of: ["conversion.csv", "revenue.csv", "utilization.csv"]))
    let theory = Offpeak.scenario("theory/mmck")
    let queue = try run(of: theory, named: "queue")
    #expect(try run(of: theory, "--threads", "1", named: "again").differences(from: queue) == [])
  }

  @Test("The order in which policies are written or asked for changes nothing")
  func policyOrder() throws {
    var workshop = Workshop()
    let dear = "dear: {prices: [{when: peak, factor: 1.2}]}"
    workshop.policies = ["baseline: {}", Workshop.rewardingAfternoons, dear]
    let forth = try folder.write(workshop.text, to: "forth.yaml")
    workshop.policies = [dear, Workshop.rewardingAfternoons, "baseline: {}"]
    let back = try folder.write(workshop.text, to: "back.yaml")
    let all = try run(of: forth, named: "forth")
    #expect(try run(of: back, named: "back").differences(from: all) == [])
    let asked = try run(of: forth, "--policy", "afternoons", "--policy", "dear", named: "asked")
    let turned = try run(of: forth, "--policy", "dear", "--policy", "afternoons", named: "turned")
    #expect(try asked.differences(from: all) == [])
    #expect(try turned.differences(from: all) == [])
  }

  @Test("A policy alone is what it is among others")
  func oneOfMany() throws {
    let all = try run(named: "all").table("conversion").rows
    let alone = try run("--policy", "peak-pricing", named: "alone").table("conversion").rows
    #expect(alone.map(\.text) == all.filter { $0["policy"] != "off-peak-reward" }.map(\.text))
  }

  @Test("More replications leave the first ones as they are")
  func moreReplications() throws {
    let few = try run(replications: 2, named: "few")
    let many = try run(replications: 4, named: "many")
    for (name, bytes) in try few.tables()
    where !["summary.csv", "comparison.csv", "pairs.csv"].contains(name) {
      let longer = try #require(try many.tables()[name])
      #expect(longer.starts(with: bytes) && longer.count > bytes.count, "\(name)")
    }
  }

  @Test("Without --output the results lie in results/NAME where the command was given")
  func defaultFolder() throws {
    let named = try run(of: Offpeak.scenario("theory/mmck"), named: "named")
    let outcome = try Offpeak.run(
      "run", Offpeak.scenario("theory/mmck"), "--replications", "3", in: folder)
    #expect(outcome.code == 0)
    #expect(try Results(folder: folder.path("results/mmck")).differences(from: named) == [])
  }
}
