import Demand
import Offers
import Scheduling

/// A visitor who found all full and stands in line.
struct WaitingVisitor: Sendable {
  let visitor: Visitor
  let measured: MeasuredVisit
  let site: Int
  /// The service he lines up for.
  let service: Int
  /// What he was quoted for the start he wanted most, without a reward.
  let quote: Quote
  /// Whether he was shown any start.
  var wasOffered: Bool
  /// The place that is held for him.
  var place: AppointmentID?
}
