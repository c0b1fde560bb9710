import Offers
import TimeAndMoney

/// Starts the programs of policies in the folder of their scenario.
public struct PolicyPrograms: ProgramLauncher {
  private let folder: String

  public init(folder: String) {
    self.folder = folder
  }

  /// - Throws: `PolicyProcessProblem`.
  public func start(
    _ policy: Policy, in setting: ProgramSetting
  ) throws -> any RunningProgram {
    guard let program = policy.program else {
      invariant(false, "A policy without a program is started.")
      throw Nonsense(place: "", reason: "")
    }
    let command = PolicyCommand(
      policy: policy.name, words: program.command, folder: folder, deadline: program.deadline)
    return try ProgramSession(
      try PolicyProcess(command), greeting: Greeting(policy, program, setting), of: policy,
      in: setting)
  }
}
