import Demand
import TimeAndMoney

/// What the simulation knows about a customer with a hold or an appointment, at the place the scheduler gave it: 64
/// bytes a customer.
struct Booked: Sendable {
  let name: VisitName
  let plannedStart: Instant
  /// When the customer is there; the end of time if he does not come.
  var arrives = Instant(microseconds: .max)
  /// When work began, and when its paid part ends.
  var begun: Instant
  var paidEnd: Instant
  /// The place of the visit among the measured ones, or −1.
  let visit: Int32
  /// The place of the quote in the world's quote book.
  let quote: Int32
  let site: Int32
  let segment: Int16
  let service: Int16
  /// The measured local day of the visit, or −1.
  let cohortDay: Int16
  /// The measured local day of the planned start, or −1.
  var plannedDay: Int16 = -1
  var leadDays: Int16 = 0
  /// The local hour of the confirmation.
  var madeHour: Int8 = 0
}
