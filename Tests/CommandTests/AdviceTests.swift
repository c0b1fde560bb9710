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

  @Test("The shipped scenarios need no note")
  func shipped() throws {
    let folder = try TemporaryFolder()
    for name in ["garage", "clinic", "theory/mm1"] {
      #expect(try Offpeak.run("validate", Offpeak.scenario(name), in: folder).errors.isEmpty)
    }
  }
}
