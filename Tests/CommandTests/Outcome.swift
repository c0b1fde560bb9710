/// How a run ended and what it printed.
struct Outcome: Error, CustomStringConvertible {
  /// The exit code, or 128 and the number of the signal that ended it.
  let code: Int32
  let output: String
  let errors: String

  var description: String { "exit code \(code)\n\(output)\(errors)" }
}
