/// A reading of the clock on the wall, from 00:00 to 24:00, in whole seconds.
@frozen
public struct TimeOfDay: Hashable, Sendable, Codable {
  /// The seconds since 00:00 on the clock, 0...86,400.
  public let seconds: Int32

  /// Makes the time that many seconds after 00:00; they must lie in 0...86,400.
  @inlinable
  public init(seconds: Int32) {
    invariant(seconds >= 0 && seconds <= 86_400, "A time of day lies in 00:00...24:00.")
    self.seconds = seconds
  }

  /// Makes the time that the clock shows as hour, minute and second; it must lie in 00:00...24:00.
  @inlinable
  public init(hour: Int, minute: Int, second: Int = 0) {
    invariant(
      minute >= 0 && minute < 60 && second >= 0 && second < 60, "A clock counts to 59.")
    self.init(seconds: Int32(hour * 3_600 + minute * 60 + second))
  }

  /// The whole minutes since 00:00, 0...1,440.
  @inlinable public var minutes: Int { Int(seconds) / 60 }
}

extension TimeOfDay: Comparable {
  /// Tells whether the left time is the earlier on the clock.
  @inlinable
  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.seconds < right.seconds }
}

extension TimeOfDay: CustomStringConvertible {
  /// The time as "08:30", with seconds only if they are not zero.
  public var description: String {
    let clock = "\((seconds / 3_600).padded(to: 2)):\((seconds / 60 % 60).padded(to: 2))"
    return seconds % 60 == 0 ? clock : "\(clock):\((seconds % 60).padded(to: 2))"
  }
}
