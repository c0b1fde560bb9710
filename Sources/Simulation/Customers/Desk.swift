import Demand
import TimeAndMoney

/// The advisors of a channel and who waits for them.
struct Desk: Sendable {
  let advisors: AdvisorDesk
  private(set) var busy = 0
  /// How many advisors were on shift at the last change, and when that was.
  private var onShift = 0
  private var since = Instant(microseconds: .min)
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

  /// One call more or less is being answered from now on, or the staff may have changed.
  ///
  /// - Parameter account: what is told of the time since the last change, and who talked and was there in it.
  mutating func change(
    by calls: Int = 0, at now: Instant, in calendar: BusinessCalendar,
    account: (_ time: Interval, _ busy: Int, _ onShift: Int) -> Void
  ) {
    if busy > 0, since < now { account(Interval(since, now), busy, onShift) }
    since = now
    busy += calls
    onShift = staff(at: now, in: calendar)
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
