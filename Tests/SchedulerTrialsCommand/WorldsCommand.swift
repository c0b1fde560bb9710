import ArgumentParser
import SchedulerTrials

struct WorldsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worlds",
    abstract: "Tries every sequence of commands in small worlds, the shorter ones first.")

  @Option(help: "How many seconds in all; the worlds share them alike.")
  var seconds: Double = 60
  @Option(help: "Instead: how many states in each world.")
  var states: Int?
  @Option(help: "Only this world.")
  var world: String?

  func validate() throws {
    if worlds.isEmpty {
      let names = SmallWorld.all.map(\.description).joined(separator: ", ")
      throw ValidationError("There is no such world. There are: \(names).")
    }
  }

  func run() throws {
    var failures = 0
    for world in worlds {
      var search = SmallWorldSearch(world)
      let report = search.run(until: budget)
      print(report)
      if report.failure != nil { failures += 1 }
    }
    if failures > 0 { throw ExitCode(1) }
  }

  private var worlds: [SmallWorld] {
    SmallWorld.all.filter { world == nil || $0.description == world }
  }

  private var budget: SmallWorldBudget {
    if let states { return SmallWorldBudget(states: states) }
    let clock = ContinuousClock()
    let end = clock.now + .seconds(seconds / Double(worlds.count))
    return SmallWorldBudget(isOver: { clock.now > end })
  }
}
