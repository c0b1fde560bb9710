import Scheduling

/// What a search of a small world has seen.
package struct SmallWorldReport: Sendable, CustomStringConvertible {
  package struct Failure: Sendable {
    package let steps: [SmallWorldStep]
    /// What is wrong after the last of them.
    package let complaint: String
    package let transcript: String
  }

  package let world: String
  /// All sequences of so many commands were tried.
  package internal(set) var depth = 0
  /// Whether longer sequences lead to no other states.
  package internal(set) var isExhausted = false
  /// How many different states were met from which everything was tried.
  package internal(set) var states = 0
  package internal(set) var transitions = 0
  package internal(set) var coverage = Coverage()
  package internal(set) var failure: Failure?

  init(world: String) { self.world = world }

  package var description: String {
    let summary =
      "\(world): depth \(depth)\(isExhausted ? ", which is all" : ""), \(states) states, "
      + "\(transitions) transitions"
    let lines = [summary, "  met: \(coverage.words)"]
    return (lines + (failure.map { [$0.description] } ?? [])).joined(separator: "\n")
  }

  mutating func note(_ command: Command, _ reply: SmallWorldState.Reply) {
    transitions += 1
    coverage.note(
      command, Response(outcome: reply.outcome, notices: reply.notices), behind: nil)
  }
}

extension SmallWorldReport.Failure: CustomStringConvertible {
  package var description: String {
    "  FAILS after \(steps.count) commands: \(complaint)\n\(transcript)"
  }
}
