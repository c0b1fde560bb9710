/// The kinds of events of the business; the event queue carries their raw values.
public enum Happening: UInt8, CaseIterable, Sendable {
  /// A local day of the scenario's calendar begins. Subject: the day since the first simulated one.
  case dayBegins
  /// The next visit of today's list.
  case visit
  /// A visitor has found his service and sees the list. Subject: an arriving visitor.
  case listOpens
  /// Subject of the next two: a call.
  case callEnds, callerHangsUp
  /// The staff of a desk changes. Subject: the desk.
  case shiftTurns
  /// A visitor who has made up his mind takes the slot; the checkout is done. Subject: a pending visitor.
  case decision, confirmation
  /// Subject: an appointment.
  case cancellation, plannedStart, customerArrives, graceEnds, patienceEnds, technicianDone,
    workDone
  /// Subject: an appointment.
  case rescheduling, alternativeAnswer, providerAnswer, reminder
  /// Subject: the number of a customer in line.
  case waitlistAnswer
  /// Subject: a rating to come.
  case rating
  /// Subject: an absence to come.
  case absenceReported
  /// Something of a site begins or ends to be missing. Subject: the site.
  case absenceTurns
  /// A site closes for the day. Subject: the site.
  case closing
  /// Subject: a class of customers of a walk-in queue, in the order of the scenario.
  case walkInArrives
  /// Subject of the next two: a walk-in customer.
  case walkInServed, walkInLosesPatience
  /// The servers of a stage call who is next. Subject: the queue, and the stage in the lower half.
  case walkInCalled
  /// Bays and technicians that are free take up what waits. Subject: the site.
  case workBegins
  /// A customer comes again. Subject: a returning customer.
  case returns
  /// The policy publishes its prices again. Subject: the policy.
  case publication
}
