import TimeAndMoney

/// A place in the book that somebody has: first held, then confirmed, at last served.
struct Appointment: Sendable {
  enum Phase: UInt8 {
    case free, held, confirmed, due, present, waiting, inService
  }

  var generation: UInt32 = 0
  var phase = Phase.free
  var site: Int32 = 0
  var job: Int32 = 0
  var startCell: Int32 = 0
  /// The technician, or −1.
  var technician: Int32 = -1
  /// Whether technician and bay are still at work (they may finish at different instants).
  var technicianWorks = false
  /// When a hold runs out.
  var expires = Instant(microseconds: 0)
}
