import Offers
import Synchronization
import Testing
import TimeAndMoney

@testable import Simulation

/// Starts programs that charge half as much again, and writes down what happens to them.
private final class Launcher: ProgramLauncher {
  enum Event: Hashable {
    case started(String)
    case asked(Instant)
    case finished
  }

  struct Broken: Error {}

  let events = Mutex<[Event]>([])
  /// How many questions a program answers.
  let answers: Int

  init(answers: Int = .max) {
    self.answers = answers
  }

  func start(_ policy: Policy, in setting: ProgramSetting) -> any RunningProgram {
    note(.started(policy.name))
    return Dear(launcher: self)
  }

  func note(_ event: Event) { events.withLock { $0.append(event) } }

  var all: [Event] { events.withLock { $0 } }

  private struct Dear: RunningProgram {
    let launcher: Launcher
    var asked = 0

    mutating func observe(_ report: MarketReport) throws {
      asked += 1
      if asked > launcher.answers { throw Broken() }
      launcher.note(.asked(report.view.now))
    }

    func factor(of start: DayOffer.Start, of offer: DayOffer) -> Double? { 1.5 }

    func offers(_ reward: Int, at start: DayOffer.Start, of offer: DayOffer) -> Bool { false }

    func finish() { launcher.note(.finished) }
  }
}

@Suite("Policies with a program")
struct ProgramTests {
  private func town(launcher: Launcher?) throws -> Model {
    var town = Town()
    town.morePolicies = """
      dearer: {prices: [{when: always, factor: 1.5}]}
        own: {external: {command: [own]}, publish: {every: 8 h}}
      """
    var model = try model(town.text)
    model.launcher = launcher
    return model
  }

  private func runs(_ launcher: Launcher, policies: [String]) throws -> [PolicyRun]? {
    let model = try town(launcher: launcher)
    let indices = policies.map { name in model.policies.firstIndex { $0.name == name }! }
    return try Replication(Blueprint(model), number: 1).run(
      policies: indices, isStopped: { false })
  }

  @Test("Its program is started once for each replication, asked at each publication, and ended")
  func life() throws {
    let launcher = Launcher()
    _ = try runs(launcher, policies: ["baseline", "own"])
    let events = launcher.all
    #expect(events.first == .started("own"))
    #expect(events.last == .finished)
    let measured = LocalDay("2025-03-07")!
    let asked = events.dropFirst().dropLast()
    let expected = asked.indices.map { index in
      Launcher.Event.asked(
        ZoneRules.utc.startOfDay(measured) + .hours(8 * Int64(index - asked.startIndex)))
    }
    #expect(Array(asked) == expected && asked.count >= 21)
  }

  @Test("What it says sells as a rule that says the same")
  func sellsAlike() throws {
    let runs = try #require(try runs(Launcher(), policies: ["baseline", "dearer", "own"]))
    #expect(runs[1].tables.visits == runs[2].tables.visits)
    #expect(runs[0].tables.visits != runs[2].tables.visits)
  }

  @Test("What makes a program unusable ends the replication", arguments: [0, 5])
  func unusable(answers: Int) {
    let launcher = Launcher(answers: answers)
    #expect(throws: Launcher.Broken.self) { try runs(launcher, policies: ["baseline", "own"]) }
    #expect(launcher.all.count == 1 + answers)
  }

  @Test("Who is stopped is not told that a program was ended")
  func stopped() throws {
    let launcher = Launcher(answers: 0)
    let model = try town(launcher: launcher)
    let index = try #require(model.policies.firstIndex { $0.name == "own" })
    let runs = try Replication(Blueprint(model), number: 1).run(policies: [index]) {
      !launcher.all.isEmpty
    }
    #expect(runs == nil)
  }

  @Test("Without anybody who starts programs a policy with one cannot be run")
  func nobody() throws {
    let model = try town(launcher: nil)
    let index = try #require(model.policies.firstIndex { $0.name == "own" })
    #expect(throws: (any Error).self) {
      try Replication(Blueprint(model), number: 1).run(policies: [index], isStopped: { false })
    }
  }
}
