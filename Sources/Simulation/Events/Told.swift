import Scheduling
import TimeAndMoney

/// A notice of the scheduler and when it was heard.
struct Told: Hashable, Sendable {
  let instant: Instant
  let notice: Notice
}
