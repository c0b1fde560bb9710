import Foundation
import Reporting

/// A file that a command writes beside its results.
struct TextFile {
  let path: String

  /// Replaces it whole or not at all; a pipe or a device, which cannot be replaced, is written to.
  ///
  /// - Throws: `Failure`.
  func replace(with text: String) throws {
    if isStream { return try append(text) }
    do {
      let file = try WholeFile(path)
      try file.append(Array(text.utf8))
      try file.finish()
    } catch OutputProblem.failed(_, _, let errorNumber) {
      throw failure(errorNumber: errorNumber)
    } catch let problem as OutputProblem {
      throw Failure.saying(problem.description, code: Failure.couldNotWrite)
    }
  }

  /// Adds the text behind what is there, at once where the system can; makes the file if there is none.
  ///
  /// - Throws: `Failure`.
  func append(_ text: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure(errorNumber: errno) }
    defer { close(descriptor) }
    do {
      try OutputProblem.write(Array(text.utf8), to: descriptor, path: path)
    } catch OutputProblem.failed(_, _, let errorNumber) {
      throw failure(errorNumber: errorNumber)
    }
  }

  /// Whether what stands at the path takes bytes but keeps none.
  private var isStream: Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    return ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }

  private func failure(errorNumber: Int32) -> Failure {
    Failure.saying(
      "Cannot write \(path): \(String(cString: strerror(errorNumber))).",
      code: Failure.couldNotWrite)
  }
}
