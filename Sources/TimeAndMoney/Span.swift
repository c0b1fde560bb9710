/// A length of time in whole microseconds; it may be negative.
@frozen
public struct Span: Hashable, Sendable, Codable {
  /// The length in microseconds.
  public var microseconds: Int64

  /// Makes a span of that many microseconds.
  @inlinable
  public init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  /// No time at all.
  @inlinable public static var zero: Span { Span(microseconds: 0) }

  /// Returns a span of that many microseconds.
  @inlinable
  public static func microseconds(_ count: Int64) -> Span { Span(microseconds: count) }

  /// Returns a span of that many seconds.
  @inlinable
  public static func seconds(_ count: Int64) -> Span { Span(microseconds: count * 1_000_000) }

  /// Three thousand years, the longest span that is made of a number that may have any size, in microseconds.
  @usableFromInline static let longest = 1e17

  /// Returns a span of that many seconds, rounded to the nearest microsecond, halves away from
  /// zero, and of at most three thousand years.
  @inlinable @_disfavoredOverload
  public static func seconds(_ count: Double) -> Span {
    Span(
      microseconds: Int64(
        min(max(count * 1_000_000, -Span.longest), Span.longest)
          .rounded(.toNearestOrAwayFromZero)))
  }

  /// Returns a span of that many minutes.
  @inlinable
  public static func minutes(_ count: Int64) -> Span { Span(microseconds: count * 60_000_000) }

  /// Returns a span of that many hours.
  @inlinable
  public static func hours(_ count: Int64) -> Span { Span(microseconds: count * 3_600_000_000) }

  /// Returns a span of that many times 24 hours, whatever the local days of a zone are.
  @inlinable
  public static func days(_ count: Int64) -> Span { Span(microseconds: count * 86_400_000_000) }

  /// Returns a span of that many times 168 hours.
  @inlinable
  public static func weeks(_ count: Int64) -> Span { Span(microseconds: count * 604_800_000_000) }

  /// The length in seconds.
  @inlinable public var inSeconds: Double { Double(microseconds) / 1_000_000 }

  /// The length in minutes.
  @inlinable public var inMinutes: Double { Double(microseconds) / 60_000_000 }

  /// The length in hours.
  @inlinable public var inHours: Double { Double(microseconds) / 3_600_000_000 }
}

extension Span: Comparable {
  /// Tells whether the left span is the shorter, a negative one being shorter than none.
  @inlinable
  public static func < (left: Span, right: Span) -> Bool { left.microseconds < right.microseconds }
}

extension Span {
  /// Returns both spans together.
  @inlinable
  public static func + (left: Span, right: Span) -> Span {
    Span(microseconds: left.microseconds + right.microseconds)
  }

  /// Returns the left span less the right one.
  @inlinable
  public static func - (left: Span, right: Span) -> Span {
    Span(microseconds: left.microseconds - right.microseconds)
  }

  /// Returns the span the other way round.
  @inlinable
  public static prefix func - (span: Span) -> Span { Span(microseconds: -span.microseconds) }

  /// Returns the span that many times.
  @inlinable
  public static func * (span: Span, count: Int64) -> Span {
    Span(microseconds: span.microseconds * count)
  }

  /// Lengthens the left span by the right one.
  @inlinable
  public static func += (left: inout Span, right: Span) { left.microseconds += right.microseconds }

  /// Shortens the left span by the right one.
  @inlinable
  public static func -= (left: inout Span, right: Span) { left.microseconds -= right.microseconds }
}

extension Span: CustomStringConvertible {
  /// The span as hours, minutes and seconds, such as "1:30:00" or "-0:00:00.250000".
  public var description: String {
    let (seconds, fraction) = microseconds.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
    let sign = microseconds < 0 ? "-" : ""
    let minutes = (seconds / 60 % 60).padded(to: 2)
    let whole = "\(sign)\(seconds / 3_600):\(minutes):\((seconds % 60).padded(to: 2))"
    return fraction == 0 ? whole : "\(whole).\(fraction.padded(to: 6))"
  }
}
