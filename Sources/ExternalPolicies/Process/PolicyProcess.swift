import Synchronization
import TimeAndMoney

/// The running program of a policy, in one replication: one line out, one line in.
///
/// Lines are numbered from 0, so that an answer can never be taken for that to another question. The program ends with
/// this object.
public final class PolicyProcess: Sendable {
  private let conversation: Mutex<Conversation>

  /// Starts the program.
  ///
  /// - Throws: `PolicyProcessProblem`.
  public init(_ command: PolicyCommand) throws(PolicyProcessProblem) {
    conversation = Mutex(try Conversation(command))
  }

  /// Asks the next question and waits for its answer.
  ///
  /// - Throws: `PolicyProcessProblem`; the program is over then.
  func ask(_ question: Question) throws(PolicyProcessProblem) -> Answer {
    try conversation.withLock { conversation throws(PolicyProcessProblem) in
      try conversation.ask(question)
    }
  }

  /// The problem of an answer that was understood and cannot be followed; ends the program.
  func refuse(_ nonsense: Nonsense) -> PolicyProcessProblem {
    conversation.withLock { $0.fail(.nonsense(nonsense)) }
  }

  /// Lets the program end by itself, and kills it if it does not soon.
  public func finish() {
    conversation.withLock { $0.finish() }
  }
}
