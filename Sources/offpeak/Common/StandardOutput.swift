import Foundation
import Reporting

/// What a command answers: lines on standard output.
enum StandardOutput {
  /// Prints a text and a line end.
  ///
  /// - Throws: `Failure` if it cannot be written; who stopped reading has what he wanted.
  static func print(_ text: String) throws {
    do {
      try OutputProblem.write(
        Array((text + "\n").utf8), to: STDOUT_FILENO, path: "standard output")
    } catch OutputProblem.failed(_, _, EPIPE) {
      return
    } catch OutputProblem.failed(let doing, let path, let errorNumber) {
      throw Failure.saying(
        "\(doing) \(path): \(String(cString: strerror(errorNumber))).", code: Failure.couldNotWrite)
    }
  }
}
