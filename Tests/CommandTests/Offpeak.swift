import Fixtures
import Foundation

/// The release binary, run the way a user runs it.
enum Offpeak {
  /// The root of the package: scenarios, results and the build lie there.
  static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private struct Missing: Error, CustomStringConvertible {
    let description = "Build it first: make build"
  }

  /// Where the binary is: what OFFPEAK_BINARY names, or else the release build of this package.
  static func path() throws -> String {
    let named = ProcessInfo.processInfo.environment["OFFPEAK_BINARY"]
    let path = named ?? package.appending(path: ".build/release/offpeak").path
    guard FileManager.default.isExecutableFile(atPath: path) else { throw Missing() }
    return path
  }

  /// Starts it without waiting for its end.
  ///
  /// - Parameter folder: the folder it works in, in which what it prints is kept too.
  static func start(_ arguments: [String], in folder: TemporaryFolder) throws -> Launched {
    try Launched(path(), arguments, in: folder)
  }

  /// Runs it to its end.
  static func run(_ arguments: String..., in folder: TemporaryFolder) throws -> Outcome {
    try run(arguments, in: folder)
  }

  static func run(_ arguments: [String], in folder: TemporaryFolder) throws -> Outcome {
    try start(arguments, in: folder).outcome()
  }

  /// Runs a line of the shell, in which "$OFFPEAK" is the binary and $1, $2 … are the arguments.
  static func shell(
    _ line: String, _ arguments: String..., in folder: TemporaryFolder
  ) throws -> Outcome {
    try Launched(
      "/bin/sh", ["-c", "OFFPEAK=\(path()); \(line)", "sh"] + arguments, in: folder
    ).outcome()
  }

  /// Runs a scenario quietly and returns its results; what goes wrong is thrown.
  static func results(
    of scenario: String, _ arguments: String..., named name: String = "run",
    in folder: TemporaryFolder
  ) throws -> Results {
    let output = folder.path(name)
    let outcome = try run(
      ["run", scenario, "--output", output, "--quiet"] + arguments, in: folder)
    guard outcome.code == 0 else { throw outcome }
    return Results(folder: output)
  }

  /// The names of all queues that are shipped, such as "theory/mm1", in their order.
  static let theory: [String] = {
    let folder = package.appending(path: "scenarios/theory").path
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.sorted().map { "theory/\($0.replacing(".yaml", with: ""))" }
  }()

  /// A scenario that is shipped, such as "garage" or "theory/mm1".
  static func scenario(_ name: String) -> String {
    package.appending(path: "scenarios/\(name).yaml").path
  }
}
