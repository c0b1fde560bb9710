import Foundation
import TimeAndMoney

/// A booking desk in a process of its own; it does not outlive this object.
final class RunningDesk {
  private let process = Process()
  private let printed = Pipe()
  private var lines: [UInt8] = []

  /// Starts a desk.
  ///
  /// - Parameters:
  ///   - time: how long after the workshop's opening it is.
  ///   - blocks: how many blocks of 512 bytes a file may have; nil for as many as the disk holds.
  init(journal: String, at time: Span, seed: Int, blocks: Int? = nil) throws {
    let limit = blocks.map { "trap '' XFSZ; ulimit -f \($0); " } ?? ""
    process.executableURL = URL(filePath: "/bin/sh")
    // Replaced at once by the desk itself, in the same process.
    process.arguments =
      ["-c", limit + "exec \"$@\"", "sh", Self.path, journal, "\(time.microseconds)", "\(seed)"]
    process.standardOutput = printed
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  deinit {
    kill()
  }

  /// It is built beside the tests.
  private static var path: String {
    Bundle.main.bundleURL.resolvingSymlinksInPath().appending(path: "booking-desk").path
  }

  /// Waits until it has printed something.
  func waitForFirstLine() {
    readMore()
  }

  func kill() {
    if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
  }

  /// Waits for its end, and returns what it had printed by then.
  func log() -> DeskLog {
    while readMore() {}
    process.waitUntilExit()
    return DeskLog(String(decoding: lines, as: UTF8.self))
  }

  var exitCode: Int32 { process.terminationStatus }

  /// Waits for more to be printed; false at the end. (A `FileHandle` traps where a signal interrupts it.)
  @discardableResult
  private func readMore() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    var count: Int
    repeat {
      count = read(printed.fileHandleForReading.fileDescriptor, &buffer, buffer.count)
    } while count < 0 && errno == EINTR
    lines += buffer.prefix(max(0, count))
    return count > 0
  }
}
