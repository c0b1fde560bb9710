import ArgumentParser
import SchedulerTrials

struct ScriptsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scripts",
    abstract: "Plays random scripts of every command in all garages and moods.")

  @Option(help: "The seed of the first script; each next one has the next.")
  var seed: UInt64 = 1
  @Option(help: "How many scripts.")
  var scripts = 100
  @Option(help: "How many commands each has.")
  var commands = 5_000
  @Flag(help: "A slow reference answers each command too.")
  var reference = false
  @Flag(help: "Only the scripts that once showed a fault.")
  var known = false
  @Flag(help: "Also fails where something was not met that can be.")
  var complete = false
  @Option(help: "Only this garage.")
  var garage: String?
  @Option(help: "How many scripts at a time.")
  var threads = 2
  @Option(help: "How many shorter scripts are tried of one that fails.")
  var tries = 2_000

  func validate() throws {
    if garages.isEmpty {
      let names = Garage.onTrial.map(\.description).joined(separator: ", ")
      throw ValidationError("There is no such garage. There are: \(names).")
    }
    if scripts < 1 || commands < 1 || threads < 1 {
      throw ValidationError("There is at least one script, command and thread.")
    }
  }

  func run() async throws {
    let report = await play()
    for failure in report.failures { print(failure) }
    print(report)
    if complete {
      for point in report.coverage.unmet { print("unmet: \(point)") }
    }
    if !report.failures.isEmpty || complete && !report.coverage.unmet.isEmpty {
      throw ExitCode(1)
    }
  }

  private var garages: [Garage] {
    Garage.onTrial.filter { garage == nil || $0.description == garage }
  }

  private func play() async -> ScriptReport {
    if known {
      return await ScriptTrial.play(
        Script.known + Script.knownWithReference, threads: threads, stopsAtFailure: false,
        shrinkingTries: tries)
    }
    return await ScriptTrial(
      garages: garages, moods: ScriptMood.allCases, firstSeed: seed, count: scripts,
      length: commands, hasReference: reference, threads: threads, stopsAtFailure: false,
      shrinkingTries: tries
    ).play()
  }
}
