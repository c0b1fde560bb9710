import Demand
import Offers
import Scheduling

/// A visitor who has seen a list and makes up his mind, or who has a hold and checks out.
struct PendingVisitor: Sendable {
  let visitor: Visitor
  let measured: MeasuredVisit
  let chosen: Chosen
  let quote: Quote
  let attempt: Int
  var hold: AppointmentID?
}

/// Where a visit is counted.
struct MeasuredVisit: Sendable {
  /// The place among the measured visits, or −1.
  let visit: Int32
  /// The measured local day, or −1.
  let day: Int32
}
