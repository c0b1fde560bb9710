import TimeAndMoney

/// What a customer takes from visit to visit that no draw can tell.
struct CustomerMemory: Sendable {
  /// The beginning of the appointment that shifted his habit.
  private(set) var shiftedAt = Instant(microseconds: 0)
  /// Minutes of that start behind the time he prefers by himself; negative if before.
  private(set) var shift: Int16 = 0
  /// Completed bookings.
  private(set) var bookings: UInt16 = 0
  /// Whether a visit of his has been counted among the measured ones.
  var isCounted = false

  init(bookings: Int) {
    self.bookings = UInt16(clamping: bookings)
  }

  mutating func complete() {
    if bookings < .max { bookings += 1 }
  }

  mutating func getUsed(to minutes: Int, at instant: Instant) {
    shift = Int16(clamping: minutes)
    shiftedAt = instant
  }
}
