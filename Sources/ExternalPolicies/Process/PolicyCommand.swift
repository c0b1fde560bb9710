import TimeAndMoney

/// How the program of a policy is started, and how long it may take.
public struct PolicyCommand: Hashable, Sendable {
  /// The name of the policy it speaks for.
  public let policy: String
  /// The program, looked up in PATH, and its arguments; never empty.
  public let words: [String]
  /// The folder it works in: that of the scenario.
  public let folder: String
  /// How long one answer may take. Its only effect is to end the run: it changes no answer.
  public let deadline: Span

  public init(policy: String, words: [String], folder: String, deadline: Span) {
    self.policy = policy
    self.words = words
    self.folder = folder
    self.deadline = deadline
  }
}
