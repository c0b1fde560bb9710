import Foundation

/// What is said beside the answer: notes, problems, progress. Nobody may be there to read it: that changes neither what a
/// command does nor its exit code.
enum StandardError {
  /// Writes a text as far as it can be written.
  static func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return }
      bytes = bytes.dropFirst(written)
    }
  }

  /// Makes sure that no file of ours is opened in the place of a standard stream that is closed: what is said would else go
  /// into it. A stream that was closed still cannot be written.
  static func holdPlacesOfClosedStreams() {
    for stream in STDIN_FILENO...STDERR_FILENO where fcntl(stream, F_GETFD) < 0 {
      // The lowest number that is free is this one.
      _ = open("/dev/null", O_RDONLY)
    }
  }
}
