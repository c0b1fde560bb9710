/// A moment in time, as whole microseconds since 1970-01-01 00:00 UTC without leap seconds.
@frozen
public struct Instant: Hashable, Sendable, Codable {
  /// The microseconds since 1970-01-01 00:00 UTC.
  public var microseconds: Int64

  /// Makes the instant that many microseconds after 1970-01-01 00:00 UTC.
  @inlinable
  public init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  /// Returns the span from this instant to the other, negative if the other is earlier.
  @inlinable
  public func span(to other: Instant) -> Span {
    Span(microseconds: other.microseconds - microseconds)
  }
}

extension Instant: Comparable {
  /// Tells whether the left instant is the earlier.
  @inlinable
  public static func < (left: Instant, right: Instant) -> Bool {
    left.microseconds < right.microseconds
  }
}

extension Instant {
  /// Returns the instant that lies the span later.
  @inlinable
  public static func + (instant: Instant, span: Span) -> Instant {
    Instant(microseconds: instant.microseconds + span.microseconds)
  }

  /// Returns the instant that lies the span earlier.
  @inlinable
  public static func - (instant: Instant, span: Span) -> Instant {
    Instant(microseconds: instant.microseconds - span.microseconds)
  }

  /// Moves the instant later by the span.
  @inlinable
  public static func += (instant: inout Instant, span: Span) {
    instant.microseconds += span.microseconds
  }

  /// Moves the instant earlier by the span.
  @inlinable
  public static func -= (instant: inout Instant, span: Span) {
    instant.microseconds -= span.microseconds
  }
}

extension Instant {
  /// The whole seconds since 1970, rounded down.
  var flooredSeconds: Int64 { microseconds.floored(by: 1_000_000).quotient }

  /// Makes the instant that many seconds after 1970-01-01 00:00 UTC.
  init(seconds: Int64) {
    self.init(microseconds: seconds * 1_000_000)
  }
}

extension Instant: CustomStringConvertible {
  /// The instant in UTC after ISO 8601, such as "2025-03-03T00:00:00Z", with six decimals only if
  /// they are not all zero.
  public var description: String {
    let (seconds, fraction) = microseconds.floored(by: 1_000_000)
    let (days, second) = seconds.floored(by: 86_400)
    let clock = [second / 3_600, second / 60 % 60, second % 60].map { $0.padded(to: 2) }
    let whole = "\(LocalDay(daysSince1970: Int32(days)))T" + clock.joined(separator: ":")
    return fraction == 0 ? "\(whole)Z" : "\(whole).\(fraction.padded(to: 6))Z"
  }
}
