import Scheduling
import TimeAndMoney

/// A command and the instant it comes at.
package struct SmallWorldStep: Hashable, Sendable {
  package let command: Command
  package let instant: Instant

  package init(_ command: Command, at instant: Instant) {
    self.command = command
    self.instant = instant
  }
}
