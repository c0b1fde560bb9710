/// A stretch of a local day in which the clock shows one hour.
public struct HourStretch: Hashable, Sendable {
  public let interval: Interval
  /// The hour, 0...23.
  public let hour: Int
}

extension ZoneRules {
  /// Returns the stretches of the local day in the order of time; where clocks change an hour may be missing, short, or
  /// come twice.
  public func hours(of day: LocalDay) -> [HourStretch] {
    let whole = interval(of: day)
    var stretches: [HourStretch] = []
    var start = whole.start
    while start < whole.end {
      let seconds = Int64(timeOfDay(at: start).seconds)
      var end = min(whole.end, start + .seconds(3_600 - seconds % 3_600))
      if let change = change(after: start.flooredSeconds) {
        end = min(end, Instant(seconds: change.seconds))
      }
      stretches.append(HourStretch(interval: Interval(start, end), hour: Int(seconds / 3_600)))
      start = end
    }
    return stretches
  }
}
