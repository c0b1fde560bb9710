/// What is counted of the visits that end on one day, by the tier a customer had before. The raw values are places in
/// a row of the table.
public enum LoyaltyCount: Int, CaseIterable, Sendable {
  case served
  /// Sum over the served, in thousandths of a point.
  case satisfaction
  case complaints, followedUp, recovered, answers, promoters, detractors, raised
  /// Of the served, who will come again, be it behind the end of the run.
  case returning
  case unserved, unservedReturning
  /// Visits of customers who were served at least once, this time or before; of these, who never come again.
  case ended, churned
}
