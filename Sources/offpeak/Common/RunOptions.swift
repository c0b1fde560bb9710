import ArgumentParser
import Foundation
import Simulation

/// What every command that simulates can be told.
struct RunOptions: ParsableArguments {
  static let replications = 1...1_000_000
  static let threads = 1...1_024

  @Option(name: .long, help: "Seed, instead of the scenario's.")
  var seed: UInt64?

  @Option(name: .long, help: "Threads; all processors by default.")
  var threads: Int?

  @Flag(name: .long, help: "Print nothing but errors and failures.")
  var quiet = false

  /// The threads to use.
  ///
  /// - Throws: `Failure`.
  func checkedThreads() throws -> Int {
    let threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
    try Self.check(threads, in: Self.threads, option: "threads")
    return threads
  }

  static func check(_ value: Int, in allowed: ClosedRange<Int>, option: String) throws {
    guard !allowed.contains(value) else { return }
    throw Failure.saying(
      "--\(option) \(value) lies outside \(allowed.lowerBound)…\(allowed.upperBound).",
      code: Failure.badInput)
  }

  /// Says something on standard error, unless nothing shall be said.
  func say(_ text: String) {
    guard !quiet else { return }
    StandardError.write(text + "\n")
  }

  static func interrupted(_ what: String) -> Failure {
    Failure.saying("Interrupted; \(what)", code: Failure.interrupted)
  }
}
