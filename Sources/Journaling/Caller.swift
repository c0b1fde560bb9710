import Scheduling
import TimeAndMoney

/// Somebody who waits for the outcome of a command.
struct Caller: Sendable {
  let command: Command
  /// When it was asked.
  let instant: Instant
  let answer: CheckedContinuation<Response, any Error>
}
