import Foundation
import TimeAndMoney

/// A line to a program and back. Everything it writes is read all the time, so that neither waits for the other forever.
struct ProgramLine: ~Copyable {
  /// What came of an exchange.
  enum Outcome: Hashable {
    case line([UInt8])
    case tooLong
    case stalled
    /// It ended, or closed its output.
    case ended
  }

  /// How much of its standard error is kept.
  static let keptErrors = 1 << 16
  /// How long it may take to end by itself.
  private static let patience = Duration.milliseconds(500)
  /// How often a silent program is looked at whether it is over.
  private static let glance = Duration.milliseconds(100)

  private var program: StartedProgram
  private var lines = IncomingLines()
  private var errors = LastBytes(capacity: keptErrors)
  private var outputIsOpen = true
  private var errorsAreOpen = true
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  init(words: [String], folder: String) throws(StartedProgram.CouldNotStart) {
    program = try StartedProgram(words: words, folder: folder)
  }

  /// What has come of the line after the last whole one.
  var unfinishedLine: [UInt8] { lines.rest }

  /// Sends a line and waits for one.
  mutating func exchange(
    _ line: [UInt8], within deadline: Span
  ) -> Outcome {
    let end = SuspendingClock.now + .microseconds(deadline.microseconds)
    var rest = line[...]
    while true {
      if rest.isEmpty, let answer = lines.takeLine() {
        return answer.count > IncomingLines.longestLine ? .tooLong : .line(answer)
      }
      if lines.rest.count > IncomingLines.longestLine { return .tooLong }
      guard outputIsOpen else { return .ended }
      let left = SuspendingClock.now.duration(to: end)
      if left <= .zero { return .stalled }
      let isQuiet = !wait(atMost: min(left, ProgramLine.glance), toWrite: !rest.isEmpty)
      // What it has started itself may hold its pipes open when it is over.
      if isQuiet, program.isOver { return .ended }
      if !rest.isEmpty, !write(&rest) { return .ended }
      read()
    }
  }

  /// Ends the program and waits for its end.
  ///
  /// - Parameter waiting: whether it may end by itself first.
  /// - Returns: how it ended, nil if it had to be killed; and the end of its standard error.
  consuming func close(waiting: Bool) -> (end: StartedProgram.End?, errors: [UInt8]) {
    program.closeInput()
    let end = SuspendingClock.now + (waiting ? ProgramLine.patience : .zero)
    while !program.isOver, SuspendingClock.now < end {
      wait(atMost: .milliseconds(2), toWrite: false)
      read()
    }
    let isOver = program.isOver
    read()
    let kept = errors.all
    let how = program.kill()
    return (isOver ? how : nil, kept)
  }

  // MARK: Pipes

  /// Waits until something can be read, or written; false if nothing can.
  @discardableResult
  private func wait(atMost duration: Duration, toWrite: Bool) -> Bool {
    let readable = Int16(POLLIN)
    var ends = [
      pollfd(fd: toWrite ? program.input : -1, events: Int16(POLLOUT), revents: 0),
      pollfd(fd: outputIsOpen ? program.output : -1, events: readable, revents: 0),
      pollfd(fd: errorsAreOpen ? program.errors : -1, events: readable, revents: 0),
    ]
    let (seconds, attoseconds) = duration.components
    let milliseconds = seconds * 1_000 + attoseconds / 1_000_000_000_000_000
    return poll(&ends, nfds_t(ends.count), Int32(milliseconds + 1)) > 0
  }

  /// Writes what there is room for; false if nobody reads any more.
  private func write(_ rest: inout ArraySlice<UInt8>) -> Bool {
    let count = rest.withUnsafeBytes { Foundation.write(program.input, $0.baseAddress, $0.count) }
    if count < 0 { return errno == EAGAIN || errno == EINTR }
    rest = rest.dropFirst(count)
    return true
  }

  /// Reads one piece of each output, as far as something is there.
  private mutating func read() {
    if outputIsOpen {
      if let piece = piece(from: program.output) {
        lines.append(piece)
      } else {
        outputIsOpen = false
      }
    }
    if errorsAreOpen {
      if let piece = piece(from: program.errors) {
        errors.append(piece)
      } else {
        errorsAreOpen = false
      }
    }
  }

  /// What can be read now; nil at the end.
  private mutating func piece(from end: Int32) -> ArraySlice<UInt8>? {
    let count = Foundation.read(end, &buffer, buffer.count)
    if count > 0 { return buffer[..<count] }
    return count < 0 && (errno == EAGAIN || errno == EINTR) ? [] : nil
  }
}
