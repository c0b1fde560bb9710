import TimeAndMoney

/// Something that happens at an instant: 24 bytes without references, so that millions can wait.
@frozen
public struct Event: Sendable {
  /// Microseconds since 1970 UTC.
  @usableFromInline let time: Int64
  /// The rank in the upper 8 bits, then the order of scheduling in 48, the kind in the lower 8.
  @usableFromInline let rankAndOrder: UInt64
  /// Whom it concerns; its meaning belongs to the kind.
  public let subject: UInt64

  @inlinable
  init(time: Int64, rank: UInt8, order: UInt64, kind: UInt8, subject: UInt64) {
    self.time = time
    rankAndOrder = UInt64(rank) << 56 | order << 8 | UInt64(kind)
    self.subject = subject
  }

  @inlinable public var instant: Instant { Instant(microseconds: time) }
  @inlinable public var kind: UInt8 { UInt8(truncatingIfNeeded: rankAndOrder) }
  /// The number of events scheduled before this one.
  @inlinable public var order: UInt64 { (rankAndOrder << 8) >> 16 }
  /// Its place among the events of one instant; lower ranks come first.
  @inlinable public var rank: UInt8 { UInt8(truncatingIfNeeded: rankAndOrder >> 56) }

  /// Whether this event comes first: the earlier one; at the same instant the lower rank; then the one scheduled first.
  @inlinable
  func precedes(_ other: Event) -> Bool {
    time < other.time || (time == other.time && rankAndOrder < other.rankAndOrder)
  }
}
