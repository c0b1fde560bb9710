import TimeAndMoney

/// A place in the book that somebody has: first held, then confirmed, at last served.
struct Appointment: Sendable, Codable {
  enum Phase: UInt8, Codable {
    case free
    /// Held, or offered from the waitlist.
    case held
    case confirmed
    /// Its own start could not be kept; it has an alternative until the customer answers.
    case displaced
    /// Its planned start has come, the customer has not.
    case due
    /// The customer is there before the planned start.
    case present
    /// He is there and it is due.
    case waiting
    case inService
  }

  struct Marks: OptionSet, Codable {
    let rawValue: UInt8
    /// The customer insists on his technician.
    static let pinned = Marks(rawValue: 1)
    /// A hold for somebody on the waitlist.
    static let offered = Marks(rawValue: 2)
    static let awaitsProvider = Marks(rawValue: 4)
    /// Sold beyond the plan: it has no resources yet.
    static let overbooked = Marks(rawValue: 8)
    /// The technician of the present part is at work (he may finish before the bay).
    static let technicianWorks = Marks(rawValue: 16)
    /// Given to somebody else since his technician gave it up: nobody moves it back.
    static let stays = Marks(rawValue: 32)
  }

  var generation: UInt32 = 0
  var phase = Phase.free
  var marks: Marks = []
  /// The present part of the visit.
  var part: UInt8 = 0
  var site: Int32 = 0
  var job: Int32 = 0
  /// What it takes of the site's book.
  var shape: Int32 = 0
  var startCell: Int32 = 0
  var team = Team()
  /// When a hold, or the time for an answer, runs out; once the customer is there, when he came.
  var moment = Instant(microseconds: 0)
  /// The number of its latest deadline: no other matters.
  var deadline: Int64 = -1
  /// Rises from hold to hold, and anew with each confirmation.
  var order: Int64 = 0
  var customer = CustomerID(0)
  /// What the customer was quoted; rush fees come on top.
  var price = Money.zero
  /// Authorised and neither captured nor released.
  var inEscrow = Money.zero
  var captured = Money.zero
}
