import Demand
import TimeAndMoney

/// What the simulation knows about a customer with a hold or an appointment, at the place the scheduler gave it: 64
/// bytes a customer.
struct Booked: Sendable {
  /// How far it has come. What was planned for a customer who was moved meanwhile no longer agrees with this, and does
  /// nothing.
  enum Progress: Hashable, Sendable {
    /// When he cancels or chooses another start, and when he is there: the end of time if never.
    case planned(change: Instant, arrival: Instant)
    /// When the work of the present stage began, and when its paid part ends.
    case atWork(begun: Instant, paidEnd: Instant)

    static let open = Progress.planned(change: .never, arrival: .never)
  }

  var plannedStart: Instant
  var progress = Progress.open
  /// The present stage of the work.
  var stage: UInt8 = 0
  /// The local hour of the confirmation.
  var madeHour: Int8 = 0
  /// Whether he has chosen another start, or tried to: he does so once.
  var hasRescheduled = false
  let name: VisitName
  let site: Int16
  /// The place of the visit among the measured ones, or −1.
  let visit: Int32
  /// The place of the quote in the world's quote book.
  var quote: Int32
  /// `hazardBeyond` until the work begins and `waitSeconds` from then on, in one place.
  var hazardOrWait: Float = 0
  let segment: Int16
  let flow: Int16
  let service: Int16
  /// The measured local day of the visit, or −1.
  let cohortDay: Int16
  /// The measured local day of the planned start, or −1.
  var plannedDay: Int16 = -1
  /// Local days from the booking to the planned start.
  var leadDays: Int16 = 0

  /// When the customer is there; the end of time if he does not come, or his work has begun.
  var arrival: Instant {
    if case .planned(_, let arrival) = progress { arrival } else { .never }
  }

  /// When he changes his mind; the end of time if he does not.
  var change: Instant {
    if case .planned(let change, _) = progress { change } else { .never }
  }

  /// Until the work begins, where cancelling has a rate: what the rate leaves, at the planned start, of the hazard that
  /// the customer bears before he cancels. Below zero he cancels before.
  var hazardBeyond: Float {
    get { hazardOrWait }
    set { hazardOrWait = newValue }
  }

  /// From the beginning of the work on: seconds since he was there and it was due, cut at 18 hours.
  var waitSeconds: UInt16 {
    get { UInt16(max(0, min(65_535, hazardOrWait))) }
    set { hazardOrWait = Float(newValue) }
  }

  var measured: MeasuredVisit { MeasuredVisit(visit: visit, day: Int32(cohortDay)) }
}

extension Instant {
  /// The end of time.
  static let never = Instant(microseconds: .max)
}
