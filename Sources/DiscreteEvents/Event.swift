import TimeAndMoney

/// Something that happens at an instant: 24 bytes without references, so that millions can wait.
@frozen
public struct Event: Sendable {
  /// Microseconds since 1970 UTC.
  @usableFromInline let time: Int64
  /// The order of scheduling in the upper 56 bits, the kind in the lower 8.
  @usableFromInline let orderAndKind: UInt64
  /// Whom it concerns; its meaning belongs to the kind.
  public let subject: UInt64

  @inlinable
  init(time: Int64, order: UInt64, kind: UInt8, subject: UInt64) {
    self.time = time
    orderAndKind = order << 8 | UInt64(kind)
    self.subject = subject
  }

  @inlinable public var instant: Instant { Instant(microseconds: time) }
  @inlinable public var kind: UInt8 { UInt8(truncatingIfNeeded: orderAndKind) }
  /// The number of events scheduled before this one.
  @inlinable public var order: UInt64 { orderAndKind >> 8 }

  /// Whether this event comes first: the earlier one, at the same instant the one scheduled first.
  @inlinable
  func precedes(_ other: Event) -> Bool {
    time < other.time || (time == other.time && orderAndKind < other.orderAndKind)
  }
}
