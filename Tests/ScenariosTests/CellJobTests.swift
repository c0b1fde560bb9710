import Testing

@testable import Scenarios

@Suite("A cell as a job")
struct CellJobTests {
  private func job(settings: [CellJob.Setting] = []) throws -> CellJob {
    CellJob(
      offpeak: "9.9", sweep: "garage", plan: "abc", cell: 7, settings: settings,
      seed: .max, replications: 3, policies: ["baseline"],
      document: try ScenarioDocument(text: Garage.complete, named: "g"))
  }

  @Test("What was written is read back, byte for byte")
  func readBack() throws {
    let job = try job(settings: [
      CellJob.Setting(path: "booking.notice", value: "45"),
      CellJob.Setting(path: "about", value: "a \"quoted\" \\ text"),
    ])
    let again = try CellJob(text: job.json, named: "standard input")
    #expect(again.json == job.json)
    #expect(again.settings == job.settings && again.seed == .max && again.cell == 7)
    #expect("\(try again.model())".sorted() == "\(try job.model())".sorted())
  }

  @Test("The settings take the place of the scenario's values, seed and replications too")
  func model() throws {
    let plain = try job().model()
    let changed = try job(settings: [CellJob.Setting(path: "booking.horizon", value: "3 days")])
      .model()
    #expect(plain.rules.horizonDays != 3 && changed.rules.horizonDays == 3)
    #expect(changed.seed == .max && changed.plan.replications == 3)
    #expect(try job().chosenPolicies(of: plain) == [0])
  }

  @Test(
    "A job that is spoilt says what is wrong with it, and of another version nothing but that",
    arguments: [
      (
        "\"offpeak_cell\": 1", "\"offpeak_cell\": 2",
        "\"2\" is not a version of this format. Allowed: 1."
      ),
      ("\"cell\": 7", "\"cell\": 0", "cell: 0 lies outside 1…"),
      ("\"seed\"", "\"sed\"", "Maybe you meant seed."),
      ("\"policies\": [", "\"policies\": {", "This is not YAML"),
      ("\"replications\": 3", "\"replications\": \"three\"", "is not a whole number"),
    ])
  func spoilt(old: String, new: String, expected: String) throws {
    let text = try job().json
    #expect(text.contains(old))
    let problem = #expect(throws: ScenarioProblems.self) {
      try CellJob(text: text.replacing(old, with: new, maxReplacements: 1), named: "job")
    }
    #expect(problem?.description.contains(expected) == true, "\(problem?.description ?? "")")
    #expect(problem?.description.hasPrefix("job:") == true)
  }

  @Test("A setting that leads nowhere, and one that the scenario does not allow, are refused")
  func wrongSettings() throws {
    let nowhere = try job(settings: [CellJob.Setting(path: "sites.moon", value: "1")])
    #expect(throws: PathProblem.self) { try nowhere.model() }
    let wrong = try job(settings: [CellJob.Setting(path: "booking.notice", value: "x")])
    #expect(throws: ScenarioProblems.self) { try wrong.model() }
  }
}
