import Demand
import TimeAndMoney

/// A customer on the phone.
struct Call: Sendable {
  let visitor: Visitor
  let measured: MeasuredVisit
  let desk: Int
  let began: Instant
  /// Whether he has found his service when the call ends; nil as long as he waits.
  var finds: Bool?
}
