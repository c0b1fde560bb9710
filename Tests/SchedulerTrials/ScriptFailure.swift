/// A script after a command of which something was wrong, with the shortest script found that shows something wrong.
package struct ScriptFailure: Sendable, CustomStringConvertible {
  package let script: Script
  /// The command, by number from 0.
  package let number: Int
  package let kind: ScriptRun.Failure.Kind
  package let complaint: String
  /// What is wrong after the short script.
  package let shortComplaint: String
  package let transcript: String

  /// Shrinks steps of which the last one fails.
  init(_ script: Script, _ failure: ScriptRun.Failure, _ steps: [ScriptStep], tries: Int) {
    self.script = script
    number = failure.number
    kind = failure.kind
    complaint = failure.complaint
    // What must always hold is seen without the reference too, and much sooner.
    let hasReference = failure.kind == .disagreement
    let short = ScriptRun.shrunk(
      steps, in: script.garage, hasReference: hasReference, tries: tries)
    var again = ScriptRun(
      script.garage, hasReference: hasReference, closelyFrom: 1)
    shortComplaint = again.play(short)?.complaint ?? "It is fine when played again."
    transcript = ScriptRun.transcript(
      of: short, in: script.garage, hasReference: hasReference)
  }

  package var description: String {
    """
    \(script), \(kind) at command \(number): \(complaint)
    Short script: \(shortComplaint)
    \(transcript)
    """
  }
}
