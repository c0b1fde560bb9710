import Fixtures
import Foundation
import Testing

@Suite("Notes on what is seldom meant")
struct AdviceTests {
  @Test(
    "A short warm-up, a taste of the wrong sign and a factor beyond the guardrails are said, and nothing is refused",
    arguments: [
      ("warm_up: 4 weeks", "warm_up: 6 days", "calendar.warm_up (6 days) is shorter"),
      ("price: -0.006 per CNY", "price: 0.006 per CNY", "a taste price of 0.006"),
      ("reward: 0.012 per CNY", "reward: -0.012 per CNY", "a taste reward of -0.012"),
      ("factor: 1.15", "factor: 0.2", "a factor of 0.2 lies outside the guardrails 0.8…1.25"),
    ])
  func notes(plain: String, changed: String, note: String) throws {
    let folder = try TemporaryFolder()
    let text = try GarageText.plain()
    #expect(text.contains(plain))
    let scenario = try folder.write(text.replacing(plain, with: changed), to: "garage.yaml")
    let outcome = try Offpeak.run("validate", scenario, in: folder)
    #expect(outcome.code == 0)
    #expect(outcome.errors.contains("note: ") && outcome.errors.contains(note), "\(outcome)")
    let quiet = try Offpeak.run(
      "run", scenario, "--quiet", "--replications", "1", "--output", folder.path("run"),
      in: folder)
    #expect(quiet.code == 0 && quiet.errors.isEmpty)
  }

  @Test("A log that is replayed says so, how much of it lies outside, and stands in the manifest")
  func replayed() throws {
    let folder = try TemporaryFolder()
    let profile = try GarageText.plain().split(separator: "\n", omittingEmptySubsequences: false)
    // The first segment's visits come from the log instead.
    let lines = profile.firstIndex { $0.hasPrefix("      per_week: 231") }!
    var text = profile
    text.replaceSubrange(lines...lines + 1, with: ["      trace: log.csv"])
    let scenario = try folder.write(text.joined(separator: "\n"), to: "garage.yaml")
    _ = try folder.write(
      "time\n2024-03-03T08:00\n2025-03-10T08:00\n2025-04-01T09:00\n2026-03-03T08:00\n",
      to: "log.csv")
    let outcome = try Offpeak.run("validate", scenario, in: folder)
    #expect(outcome.code == 0)
    #expect(outcome.errors.contains("alike in every replication"), "\(outcome)")
    #expect(
      outcome.errors.contains("2 of 4 rows of")
        && outcome.errors.contains("(2025-03-03 to 2025-07-"),
      "\(outcome)")
    let run = try Offpeak.run(
      "run", scenario, "--quiet", "--replications", "1", "--output", folder.path("run"),
      in: folder)
    #expect(run.code == 0, "\(run)")
    let manifest = try String(contentsOfFile: folder.path("run/manifest.json"), encoding: .utf8)
    #expect(manifest.contains("\"traces\"") && manifest.contains("log.csv"))
  }

  @Test("The shipped scenarios need no note")
  func shipped() throws {
    let folder = try TemporaryFolder()
    for name in ["garage", "clinic", "theory/mm1"] {
      #expect(try Offpeak.run("validate", Offpeak.scenario(name), in: folder).errors.isEmpty)
    }
  }
}
