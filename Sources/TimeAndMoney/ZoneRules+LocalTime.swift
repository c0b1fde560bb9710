extension ZoneRules {
  /// Returns the instant at which the clocks show the time on the day.
  ///
  /// Of a time that comes twice it is the first; a time that is skipped moves forward by the gap,
  /// as the clocks did. 24:00 is the start of the next day.
  public func instant(of time: TimeOfDay, on day: LocalDay) -> Instant {
    if time.seconds == 86_400 { return startOfDay(day.advanced(by: 1)) }
    let reading = firstReading(of: Int64(day.daysSince1970) * 86_400 + Int64(time.seconds))
    return Instant(seconds: reading.second)
  }

  /// Returns the first instant of the local day: 00:00, or the end of the gap where 00:00 is
  /// skipped.
  public func startOfDay(_ day: LocalDay) -> Instant {
    let reading = firstReading(of: Int64(day.daysSince1970) * 86_400)
    return Instant(seconds: reading.gapEnd ?? reading.second)
  }

  /// Returns the time from the start of the local day to the start of the next; it is empty for a
  /// day that was skipped.
  public func interval(of day: LocalDay) -> Interval {
    Interval(startOfDay(day), startOfDay(day.advanced(by: 1)))
  }

  /// Returns the day that the calendar on the wall shows at the instant.
  public func day(at instant: Instant) -> LocalDay {
    LocalDay(daysSince1970: Int32(localSeconds(at: instant).floored(by: 86_400).quotient))
  }

  /// Returns the time that the clock on the wall shows at the instant, rounded down to the second.
  public func timeOfDay(at instant: Instant) -> TimeOfDay {
    TimeOfDay(seconds: Int32(localSeconds(at: instant).floored(by: 86_400).remainder))
  }

  private func localSeconds(at instant: Instant) -> Int64 {
    let second = instant.flooredSeconds
    return second + Int64(offset(atSecond: second))
  }

  /// Returns the first second since 1970 UTC at which the clocks show the local second.
  ///
  /// If they skip it, it is counted on as though they had not been changed, and `gapEnd` is the
  /// second of the change.
  private func firstReading(of localSecond: Int64) -> (second: Int64, gapEnd: Int64?) {
    // No clock stands further from UTC than 26 hours.
    var second = localSecond - 26 * 3_600
    var offset = Int64(offset(atSecond: second))
    while let change = change(after: second), localSecond >= change.seconds + offset {
      if localSecond < change.seconds + Int64(change.offset) {
        return (localSecond - offset, change.seconds)
      }
      second = change.seconds
      offset = Int64(change.offset)
    }
    return (localSecond - offset, nil)
  }
}
