import Foundation
import Reporting

/// A file that a command writes beside its results.
struct TextFile {
  let path: String

  /// Replaces it whole or not at all.
  ///
  /// - Throws: `Failure`.
  func replace(with text: String) throws {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw failure(errorNumber: error.systemNumber)
    }
  }

  /// Adds the text behind what is there, by one command to the system; makes the file if there is none.
  ///
  /// - Throws: `Failure`.
  func append(_ text: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure(errorNumber: errno) }
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    guard write(descriptor, bytes, bytes.count) == bytes.count else {
      throw failure(errorNumber: errno)
    }
  }

  private func failure(errorNumber: Int32) -> Failure {
    Failure.saying(
      "Cannot write \(path): \(String(cString: strerror(errorNumber))).",
      code: Failure.couldNotWrite)
  }
}
