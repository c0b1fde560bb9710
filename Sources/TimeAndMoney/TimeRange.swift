/// A stretch of the local clock, from `start` up to but not including `end`.
public struct TimeRange: Hashable, Sendable, Codable {
  public let start: TimeOfDay
  public let end: TimeOfDay

  /// - Precondition: `start` lies before `end`.
  public init(_ start: TimeOfDay, _ end: TimeOfDay) {
    invariant(start.seconds < end.seconds, "A time range ends after it starts.")
    self.start = start
    self.end = end
  }

  /// The whole day, 00:00 to 24:00.
  public static let wholeDay = TimeRange(TimeOfDay(seconds: 0), TimeOfDay(seconds: 86_400))

  public func contains(_ time: TimeOfDay) -> Bool {
    start.seconds <= time.seconds && time.seconds < end.seconds
  }
}
