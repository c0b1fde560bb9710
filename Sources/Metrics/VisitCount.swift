/// What is counted of the visits of one day, by cohort. The raw values are places in a row of the table.
public enum VisitCount: Int, CaseIterable, Sendable {
  case visits, offered, confirmed
  case lostPage, lostWaiting, lostSearch
  case lostImpossible, lostFull, lostPrice, lostPreference, lostTaken
  case lostVerification, lostPayment, lostConfirmation
  case completed, cancelledByCustomer, cancelledByProvider, noShows, walkedAway, turnedAwayAtClose
  // What happened on the way; a visit may be in several of these, or in none.
  case rescheduled, joinedWaitlist, fromWaitlist, alternativesOffered, alternativesTaken
  case abusive, abusiveStopped
  case laterVisits, inducedVisits, customers
  case reminded

  public static let losses: [VisitCount] = [
    .lostPage, .lostWaiting, .lostSearch, .lostImpossible, .lostFull, .lostPrice, .lostPreference,
    .lostTaken, .lostVerification, .lostPayment, .lostConfirmation,
  ]
  public static let ends: [VisitCount] = [
    .completed, .cancelledByCustomer, .cancelledByProvider, .noShows, .walkedAway,
    .turnedAwayAtClose,
  ]
  public static let detours: [VisitCount] = [
    .rescheduled, .joinedWaitlist, .fromWaitlist, .alternativesOffered, .alternativesTaken,
    .abusive, .abusiveStopped,
    .laterVisits, .inducedVisits, .customers, .reminded,
  ]
}
