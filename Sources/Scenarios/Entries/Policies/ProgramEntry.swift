import Offers
import TimeAndMoney

/// The program of a policy as it is written.
enum ProgramEntry {
  static let shape = Shape<PolicyProgram>.object(
    Field.required(
      "command",
      Shape.list(of: Shape<String>.text, what: "words of a command").checked {
        $0.isEmpty ? .emptyList(of: "word of a command") : nil
      },
      "the program, looked up in PATH from the folder of the scenario, and its arguments"),
    Field.optional(
      "deadline", Shape.positiveDuration, default: .seconds(10), written: .text("10 s"),
      "how long an answer may take before the run is given up"),
    Field.optional(
      "uniforms", .count(0...1_000), default: 0, written: .number("0"),
      "how many random numbers it wants at each publication")
  ) { PolicyProgram(command: $0, deadline: $1, uniforms: $2) }
}
