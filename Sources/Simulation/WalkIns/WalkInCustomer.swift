import TimeAndMoney

/// A walk-in customer who is in a queue.
struct WalkInCustomer: Sendable {
  enum Phase: UInt8 { case gone, waiting, inService }

  var phase = Phase.gone
  /// How often this place in memory was used, so that a late event cannot meet somebody else.
  var generation: UInt32 = 0
  /// The index of his stream of arrivals, and its queue and class.
  var stream: Int32 = 0
  var queue: Int32 = 0
  var group: Int32 = 0
  var stage: Int32 = 0
  /// Names his draws.
  var number: UInt64 = 0
  /// When he came to the stage, and when he was last served.
  var arrived: Instant
  var begun: Instant

  /// His place with his generation in one word.
  func token(at place: Int) -> UInt64 { UInt64(place) << 32 | UInt64(generation) }
}
