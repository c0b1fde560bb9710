import TimeAndMoney

/// Why a run with the program of a policy cannot go on. No answer was changed or made up.
public struct PolicyProcessProblem: Error, Sendable {
  enum Kind: Hashable, Sendable {
    case couldNotStart(errorNumber: Int32)
    /// Nil where it closed its output and went on.
    case ended(StartedProgram.End?)
    case stalled(after: Span)
    case lineTooLong
    case notJSON
    case wrongNumber(expected: Int, found: Int)
    case nonsense(Nonsense)
  }

  let command: PolicyCommand
  let kind: Kind
  /// The line it was sent last.
  let asked: [UInt8]
  /// The line it sent, as far as it came.
  let answered: [UInt8]
  /// The end of its standard error.
  let errors: [UInt8]

  init(
    _ command: PolicyCommand, _ kind: Kind, asked: [UInt8] = [], answered: [UInt8] = [],
    errors: [UInt8] = []
  ) {
    self.command = command
    self.kind = kind
    self.asked = asked
    self.answered = answered
    self.errors = errors
  }
}
