import Fixtures
import Foundation

/// A program that was started and has not been waited for; it does not outlive this object.
final class Launched {
  private let process: pid_t
  private let printed: String
  private var isOver = false

  struct CouldNotStart: Error {
    let path: String
    let errorNumber: Int32
  }

  /// Starts a program in a folder, with signals as a terminal gives them and both outputs in files.
  init(_ path: String, _ arguments: [String], in folder: TemporaryFolder) throws {
    printed = folder.path(".printed-\(UUID().uuidString)")
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    for (descriptor, name) in [(STDOUT_FILENO, "output"), (STDERR_FILENO, "errors")] {
      posix_spawn_file_actions_addopen(
        &actions, descriptor, "\(printed).\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    }
    var attributes = Launched.plainSignals()
    defer { posix_spawnattr_destroy(&attributes) }
    var started: pid_t = 0
    let environment = ProcessInfo.processInfo.environment.map { "\($0)=\($1)" }
    // Replaced at once by the program itself, in the same process.
    let env = "/usr/bin/env"
    let words = [env, "--chdir", folder.path, path] + arguments
    let errorNumber = Launched.withCStrings(words) { words in
      Launched.withCStrings(environment) {
        posix_spawn(&started, env, &actions, &attributes, words, $0)
      }
    }
    guard errorNumber == 0 else { throw CouldNotStart(path: path, errorNumber: errorNumber) }
    process = started
  }

  deinit {
    if !isOver {
      send(SIGKILL)
      _ = wait()
    }
  }

  func send(_ signal: Int32) {
    kill(process, signal)
  }

  /// How many threads it has; none once it is over.
  var threadCount: Int {
    (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task").count) ?? 0
  }

  /// Waits for its end.
  func outcome() -> Outcome {
    let status = wait()
    let signal = status & 0x7F
    return Outcome(
      code: signal == 0 ? status >> 8 & 0xFF : 128 + signal, output: text("output"),
      errors: text("errors"))
  }

  private func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    isOver = true
    return status
  }

  private func text(_ name: String) -> String {
    String(
      decoding: FileManager.default.contents(atPath: "\(printed).\(name)") ?? Data(),
      as: UTF8.self)
  }

  /// No signal blocked or ignored, whatever the process of the tests does with them.
  private static func plainSignals() -> posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var plain = sigset_t()
    sigemptyset(&plain)
    for signal in [SIGINT, SIGTERM, SIGPIPE, SIGXFSZ] { sigaddset(&plain, signal) }
    posix_spawnattr_setsigdefault(&attributes, &plain)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
    return attributes
  }

  private static func withCStrings<Answer>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Answer
  ) -> Answer {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}
