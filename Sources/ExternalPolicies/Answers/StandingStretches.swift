import TimeAndMoney

/// What was last said of each minute of a day: of one value a stretch, as the last who spoke of it said.
struct StandingStretches<Value: Hashable & Sendable>: Sendable {
  /// In order, without overlap.
  private var stretches: [(time: TimeRange, value: Value)] = []

  /// Says something of a stretch; what was said of the rest of the day stands.
  mutating func say(_ value: Value, of time: TimeRange) {
    var rest: [(time: TimeRange, value: Value)] = []
    for old in stretches {
      if old.time.start < time.start {
        rest.append((TimeRange(old.time.start, min(old.time.end, time.start)), old.value))
      }
      if time.end < old.time.end {
        rest.append((TimeRange(max(old.time.start, time.end), old.time.end), old.value))
      }
    }
    rest.append((time, value))
    stretches = rest.sorted { $0.time.start < $1.time.start }
  }

  /// What was last said of a time; nil if nothing ever was.
  func value(at time: TimeOfDay) -> Value? {
    stretches.first { $0.time.contains(time) }?.value
  }

  /// What was last said of the first minutes within a stretch of which something was said; nil without any.
  func firstValue(in time: TimeRange) -> Value? {
    stretches.first { $0.time.start < time.end && time.start < $0.time.end }?.value
  }
}
