import Demand
import Offers
import TimeAndMoney

/// What the simulation knows about a customer with a hold or an appointment, at the place the scheduler gave it.
struct Booked: Sendable {
  var segment: Int32
  var service: Int32
  var site: Int32
  /// The place of the visit among the measured ones, or −1.
  var visit: Int32
  /// The measured local day of the visit, or −1.
  var cohortDay: Int32
  /// The measured local day of the planned start, or −1.
  var plannedDay: Int32 = -1
  var leadDays: Int32 = 0
  /// The local hour of the confirmation.
  var madeHour: Int32 = 0
  var name: VisitName
  var quote: Quote
  var plannedStart: Instant
  /// When the customer is there; nil if he does not come.
  var arrives: Instant?
  /// When work began, and when its paid part ends.
  var begun: Instant
  var paidEnd: Instant
}
