import ArgumentParser

/// Plays the trials of the scheduler optimized: `scheduler-trials scripts`, `worlds`, `acceptance`.
@main
struct SchedulerTrialsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scheduler-trials",
    abstract: "The booking scheduler on trial. Exits with 1 where something is wrong.",
    subcommands: [ScriptsCommand.self, WorldsCommand.self, AcceptanceCommand.self])
}
