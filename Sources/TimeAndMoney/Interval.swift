/// A stretch of time that holds its start and not its end.
@frozen
public struct Interval: Hashable, Sendable, Codable {
  /// The first instant in the interval.
  public let start: Instant
  /// The first instant after the interval.
  public let end: Instant

  /// Makes the interval from start up to end; the start must not lie after the end.
  @inlinable
  public init(_ start: Instant, _ end: Instant) {
    invariant(start <= end, "An interval starts after it ends.")
    self.start = start
    self.end = end
  }

  /// The time from start to end.
  @inlinable public var length: Span { start.span(to: end) }

  /// Tells whether the instant lies in the interval.
  @inlinable
  public func contains(_ instant: Instant) -> Bool { start <= instant && instant < end }

  /// Tells whether some instant lies in both intervals; an empty interval overlaps nothing.
  @inlinable
  public func overlaps(_ other: Interval) -> Bool {
    max(start, other.start) < min(end, other.end)
  }

  /// Returns the time that lies in both intervals, or nil if there is none.
  @inlinable
  public func intersection(_ other: Interval) -> Interval? {
    guard overlaps(other) else { return nil }
    return Interval(max(start, other.start), min(end, other.end))
  }
}

extension Interval: CustomStringConvertible {
  /// Both ends after ISO 8601, such as "2025-03-03T08:00:00Z/2025-03-03T09:00:00Z".
  public var description: String { "\(start)/\(end)" }
}
