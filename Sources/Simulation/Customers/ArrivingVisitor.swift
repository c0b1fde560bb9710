import Demand

/// A visitor on his way to the list.
struct ArrivingVisitor: Sendable {
  let visitor: Visitor
  let measured: MeasuredVisit
}
