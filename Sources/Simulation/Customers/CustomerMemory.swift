import TimeAndMoney

/// What a customer takes from visit to visit that no draw can tell: 16 bytes.
struct CustomerMemory: Sendable {
  /// The second of the beginning of the appointment that shifted his habit.
  private var shiftedSecond: Int32 = 0
  /// Minor units that he may spend at his next visit.
  private var creditUnits: UInt32 = 0
  /// Minutes of that start behind the time he prefers by himself; negative if before.
  private(set) var shift: Int16 = 0
  /// Completed bookings.
  private(set) var bookings: UInt16 = 0
  /// The rank that he was given.
  private(set) var leastRank: UInt8 = 0
  /// Whether a visit of his has been counted among the measured ones.
  var isCounted = false

  init(bookings: Int) {
    self.bookings = UInt16(clamping: bookings)
  }

  mutating func complete() {
    if bookings < .max { bookings += 1 }
  }

  /// The beginning of the appointment that shifted his habit.
  var shiftedAt: Instant { Instant(microseconds: Int64(shiftedSecond) * 1_000_000) }

  /// - Precondition: appointments begin on whole seconds.
  mutating func getUsed(to minutes: Int, at instant: Instant) {
    shift = Int16(clamping: minutes)
    shiftedSecond = Int32(clamping: instant.microseconds / 1_000_000)
  }

  var credit: Money { Money(minorUnits: Int64(creditUnits)) }

  mutating func add(credit amount: Money) {
    creditUnits = UInt32(clamping: Int64(creditUnits) + amount.minorUnits)
  }

  mutating func spend(_ amount: Money) {
    creditUnits = UInt32(clamping: Int64(creditUnits) - amount.minorUnits)
  }

  mutating func raise(to rank: Int) {
    leastRank = max(leastRank, UInt8(clamping: rank))
  }
}
