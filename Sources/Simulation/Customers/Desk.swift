import Demand
import TimeAndMoney

/// The advisors of a channel and who waits for them.
struct Desk: Sendable {
  let advisors: AdvisorDesk
  var busy = 0
  /// Numbers of the calls that wait, in their order; some have hung up meanwhile.
  private var waiting: [UInt64] = []
  private var next = 0

  init(_ advisors: AdvisorDesk) {
    self.advisors = advisors
  }

  /// How many advisors are there.
  func staff(at instant: Instant, in calendar: BusinessCalendar) -> Int {
    let time = calendar.zone.timeOfDay(at: instant)
    let kind = calendar.kind(of: calendar.zone.day(at: instant))
    return advisors.shifts.reduce(0) { $0 + ($1.hours.contains(time, on: kind) ? $1.count : 0) }
  }

  mutating func lineUp(_ call: UInt64) { waiting.append(call) }

  /// Takes the call that has waited longest out of the line.
  mutating func popFirst() -> UInt64? {
    guard next < waiting.count else { return nil }
    next += 1
    defer {
      if next == waiting.count {
        waiting.removeAll(keepingCapacity: true)
        next = 0
      }
    }
    return waiting[next - 1]
  }
}
