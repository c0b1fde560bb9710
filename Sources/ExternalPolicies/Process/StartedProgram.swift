import CSystem
import Foundation

/// A program that was started, with our ends of its pipes; it does not outlive this value.
struct StartedProgram: ~Copyable {
  /// The system's number of an error.
  struct CouldNotStart: Error {
    let errorNumber: Int32
  }

  /// How a program ended.
  enum End: Hashable, Sendable {
    case exited(code: Int32)
    case killed(signal: Int32)
  }

  private let process: pid_t
  /// Its standard input; -1 once it is closed.
  private(set) var input: Int32
  let output: Int32
  let errors: Int32

  /// Starts it in a process group of its own.
  init(words: [String], folder: String) throws(CouldNotStart) {
    var program = csystem_program()
    var copies: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    copies.append(nil)
    let errorNumber = csystem_start_program(copies, folder, &program)
    for copy in copies { free(copy) }
    guard errorNumber == 0 else { throw CouldNotStart(errorNumber: errorNumber) }
    process = program.process
    input = program.input
    output = program.output
    errors = program.errors
  }

  deinit {
    if input >= 0 { close(input) }
    close(output)
    close(errors)
    _ = csystem_kill_program(process)
  }

  /// Whether it has ended by itself.
  var isOver: Bool { csystem_program_is_over(process) != 0 }

  /// Says that nothing more will be asked.
  mutating func closeInput() {
    if input >= 0 { close(input) }
    input = -1
  }

  /// Kills it, and whatever it has started in its group, and waits for its end.
  consuming func kill() -> End {
    if input >= 0 { close(input) }
    close(output)
    close(errors)
    let status = csystem_kill_program(process)
    discard self
    let signal = status & 0x7F
    return signal == 0 ? .exited(code: status >> 8 & 0xFF) : .killed(signal: signal)
  }
}
