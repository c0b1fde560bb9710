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
  /// The policy that made the quote, by index.
  let policy: Int
  /// Minutes by which a reward has moved his start.
  let shift: Int16
  var hold: AppointmentID?
}
