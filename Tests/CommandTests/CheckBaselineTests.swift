import Fixtures
import Foundation
import Testing

@Suite("A baseline")
struct CheckBaselineTests {
  private let shop: CheckedShop
  private let results: Results

  init() throws {
    shop = try CheckedShop(replications: 3)
    results = Results(folder: shop.baseline)
  }

  private func manifest() throws -> String {
    try String(contentsOfFile: shop.baseline + "/manifest.json", encoding: .utf8)
  }

  @Test("It holds the primary metrics of each policy, and nothing that differs from run to run")
  func contents() throws {
    let first = try results.files()
    #expect(first.keys.sorted() == ["datapackage.json", "manifest.json", "replications.csv"])
    let rows = try results.table("replications").rows
    #expect(rows.count == 3 * 2 * 5)
    #expect(rows[0].cells("policy", "replication", "metric") == "baseline,1,bookings_per_week")
    #expect(rows[29].cells("policy", "replication") == "afternoons,3")
    let outcome = try shop.check(HourShop(), "--update", "--replications", "3", "--threads", "1")
    #expect(outcome.code == 0)
    #expect(
      outcome.output
        == "\(shop.baseline): a baseline of 10 metrics × policies, 3 replications each. Keep it under version control.\n"
    )
    #expect(try results.files() == first)
    for word in ["machine", "started", "seconds", "threads", "/"] {
      #expect(try !manifest().contains(word), "\(word)")
    }
  }

  @Test("Made anew, it is the one of the changed scenario")
  func madeAnew() throws {
    let changed = HourShop(washMinutes: 65)
    #expect(try shop.check(changed).code == 1)
    #expect(try shop.check(changed, "--update", "--replications", "2", "--quiet").code == 0)
    let outcome = try shop.check(changed)
    #expect(outcome.code == 0, "\(outcome)")
    #expect(outcome.output.contains("after 2 replications"))
    #expect(try shop.check().code == 1)
  }

  @Test("The results of a run are a baseline too, of all its metrics")
  func resultsOfRun() throws {
    let scenario = try shop.folder.write(HourShop().text, to: "workshop.yaml")
    let run = try Offpeak.results(of: scenario, "--replications", "4", in: shop.folder)
    let outcome = try Offpeak.run("check", scenario, "--against", run.folder, in: shop.folder)
    #expect(outcome.code == 0, "\(outcome)")
    #expect(outcome.output.contains(": 10 same, of 10 metrics × policies, after 4 replications"))
  }

  @Test("A warm-up that is found is found again")
  func warmUp() throws {
    let shop = try CheckedShop(replications: 2, HourShop(warmUp: "auto"))
    let outcome = try shop.check(HourShop(warmUp: "auto"))
    #expect(outcome.code == 0, "\(outcome)")
    #expect(outcome.errors.contains("workshop.yaml: Warm-up: "))
    #expect(Set(CheckedShop.verdicts(outcome.output).values) == ["same"])
  }

  @Test("It does not take the place of results, nor results that of a baseline")
  func otherContent() throws {
    let scenario = try shop.folder.write(HourShop().text, to: "workshop.yaml")
    let run = try Offpeak.results(of: scenario, "--replications", "2", in: shop.folder)
    let before = (try run.files(), try results.files())
    let update = try Offpeak.run(
      "check", scenario, "--against", run.folder, "--update", in: shop.folder)
    #expect(update.code == 3)
    #expect(
      update.errors
        == "offpeak: \(run.folder) holds the results of a run, which a baseline does not replace. Name another folder with --against.\n"
    )
    let again = try Offpeak.run("run", scenario, "--output", shop.baseline, in: shop.folder)
    #expect(again.code == 3)
    #expect(again.errors.contains("\(shop.baseline) holds a baseline of offpeak check"))
    #expect(try run.files() == before.0)
    #expect(try results.files() == before.1)
  }

  /// Starts one that would take hours, and returns once it is under way.
  private func startUpdate() throws -> Launched {
    let scenario = try shop.folder.write(HourShop().text, to: "workshop.yaml")
    let launched = try Offpeak.start(
      ["check", scenario, "--against", shop.baseline, "--update", "--replications", "1000000"],
      in: shop.folder)
    let partial = Results.partial(of: shop.baseline)
    try #require(poll { FileManager.default.fileExists(atPath: partial) })
    return launched
  }

  @Test("Killed while it is made anew, it is as it was, and can be made anew then")
  func killed() throws {
    let before = try results.files()
    let launched = try startUpdate()
    launched.send(SIGKILL)
    #expect(launched.outcome().code == 128 + SIGKILL)
    #expect(try results.files() == before)
    #expect(try shop.check(HourShop(), "--update", "--replications", "3").code == 0)
    #expect(try results.files() == before)
    #expect(try shop.folder.names() == ["base", "workshop.yaml"])
  }

  @Test("Interrupted while it is made anew, it is as it was")
  func interrupted() throws {
    let before = try results.files()
    let launched = try startUpdate()
    launched.send(SIGINT)
    let outcome = launched.outcome()
    #expect(outcome.code == 130)
    #expect(outcome.errors == "offpeak: Interrupted; \(shop.baseline) is as it was before.\n")
    #expect(try results.files() == before)
    #expect(try shop.folder.names() == ["base", "workshop.yaml"])
  }
}
