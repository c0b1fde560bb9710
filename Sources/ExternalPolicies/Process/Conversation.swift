import TimeAndMoney

/// What is asked of a program and what it answers, one numbered line after the other.
struct Conversation: ~Copyable {
  private let command: PolicyCommand
  /// Nil once it is over.
  private var line: ProgramLine?
  private var nextNumber = 0
  private var asked: [UInt8] = []
  private var answered: [UInt8] = []
  /// What ended it.
  private var problem: PolicyProcessProblem?

  init(_ command: PolicyCommand) throws(PolicyProcessProblem) {
    self.command = command
    do {
      line = try ProgramLine(words: command.words, folder: command.folder)
    } catch {
      throw PolicyProcessProblem(command, .couldNotStart(errorNumber: error.errorNumber))
    }
  }

  mutating func ask(_ question: Question) throws(PolicyProcessProblem) -> Answer {
    if let problem { throw problem }
    let number = nextNumber
    nextNumber += 1
    asked = question.line(number: number)
    answered = []
    switch line?.exchange(asked, within: command.deadline) {
    case .line(let bytes):
      answered = bytes
    case .tooLong: throw fail(.lineTooLong)
    case .stalled: throw fail(.stalled(after: command.deadline))
    case .ended, nil: throw fail(nil)
    }
    do {
      return try Answer(line: answered, number: number)
    } catch {
      throw fail(error)
    }
  }

  /// Kills the program and says what went wrong.
  ///
  /// - Parameter kind: nil if the program ended, or closed its output, by itself.
  mutating func fail(_ kind: PolicyProcessProblem.Kind?) -> PolicyProcessProblem {
    if let problem { return problem }
    var rest = answered
    var errors: [UInt8] = []
    var end: StartedProgram.End?
    if let line = line.take() {
      if answered.isEmpty { rest = line.unfinishedLine }
      (end, errors) = line.close(waiting: kind == nil)
    }
    let problem = PolicyProcessProblem(
      command, kind ?? .ended(end), asked: asked, answered: rest, errors: errors)
    self.problem = problem
    return problem
  }

  mutating func finish() {
    if let line = line.take() { _ = line.close(waiting: true) }
  }
}
