import TimeAndMoney

/// How a policy is run by a program of somebody else: what a scenario says of it.
public struct PolicyProgram: Hashable, Sendable {
  /// The program and its arguments; never empty.
  public let command: [String]
  /// How long one answer may take. Its only effect is to end the run: it changes no answer.
  public let deadline: Span
  /// How many uniforms it wants at each publication.
  public let uniforms: Int

  public init(command: [String], deadline: Span, uniforms: Int) {
    self.command = command
    self.deadline = deadline
    self.uniforms = uniforms
  }
}
