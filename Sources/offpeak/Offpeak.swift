import ArgumentParser
import CSystem
import ExternalPolicies
import Foundation
import Reporting
import Simulation

/// The command line. Exit codes: 0 fine, 1 a check failed, 2 bad input or usage, 3 could not write, 70 a bug of ours, 130 interrupted.
@main
struct Offpeak: ParsableCommand {
  static let version = ReportedVersions.offpeak

  static let configuration = CommandConfiguration(
    commandName: "offpeak",
    abstract: "Try a price or a reward on a simulated year before trying it on customers.",
    discussion: """
      Simulates a business that sells appointments: customers of several segments meet the offers of the real \
      booking scheduler under each policy, and utilization and conversion come out as CSV with intervals.
      """,
    version: version,
    subcommands: [
      RunCommand.self, CheckCommand.self, SweepCommand.self, CellCommand.self, SelectCommand.self,
      SolveCommand.self, CapacityCommand.self, ValidateCommand.self, SchemaCommand.self,
      TheoryCommand.self,
    ])

  static func main() {
    StandardError.holdPlacesOfClosedStreams()
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    csystem_install_trap_handler()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      if !failure.text.isEmpty { StandardError.write(failure.text + "\n") }
      Foundation.exit(failure.code)
    } catch let problem as PolicyProcessProblem {
      end(after: "\(problem)")
    } catch let problem as UnfinishedVisits {
      end(after: "\(problem)")
    } catch {
      let code = exitCode(for: error)
      let text = fullMessage(for: error)
      guard code == .success else {
        StandardError.write(text.isEmpty ? "" : text + "\n")
        Foundation.exit(Failure.badInput)
      }
      // What --help and the like print is the answer.
      do {
        try StandardOutput.print(text)
      } catch {
        StandardError.write(((error as? Failure)?.text ?? "offpeak: \(error)") + "\n")
        Foundation.exit(Failure.couldNotWrite)
      }
      Foundation.exit(0)
    }
  }

  /// A replication could not go on, which the scenario or its programs must change.
  private static func end(after problem: String) -> Never {
    // A program that was stopped with us has done nothing wrong.
    if Interruption.wasAsked {
      StandardError.write("offpeak: Interrupted; old results are as they were.\n")
      Foundation.exit(Failure.interrupted)
    }
    // A bar may stand where the sentence begins.
    let clearing = isatty(STDERR_FILENO) == 1 ? "\r\u{1B}[K" : ""
    let text = "\(clearing)offpeak: \(problem)\nOld results are as they were.\n"
    StandardError.write(text)
    Foundation.exit(Failure.badInput)
  }
}
