import TimeAndMoney

/// Everything that can be asked of the scheduler, as a value.
///
/// `Scheduler.apply` takes a command and an instant, and answers with an outcome and the notices that both sides must
/// be given. A live service writes each command into its journal; applying the journal again gives the same state,
/// byte for byte. Each command first lets the deadlines run out that end at or before its instant: holds, offers,
/// answers that did not come. Sites, services and technicians are named by their index.
public enum Command: Hashable, Sendable, Codable {
  // MARK: Booking

  /// Lists the starts that this customer can hold now.
  case search(SearchRequest)
  /// Takes a slot for a while.
  case hold(HoldRequest)
  /// Turns a hold, or a place offered from the waitlist, into an appointment; money is authorised.
  case confirm(AppointmentID)
  /// Gives a hold back, or declines a place offered from the waitlist.
  case release(AppointmentID)
  /// The customer moves a confirmed appointment, or one whose start could not be kept, to another start at its site; nil keeps the price. Where that start
  /// cannot be had, the appointment stays as it was.
  case reschedule(AppointmentID, to: Instant, price: Money?)
  /// The customer withdraws from a confirmed appointment, before it has fallen due and before he is there.
  case cancel(AppointmentID)
  /// Lines up for a place; see `WaitlistRequest`.
  case joinWaitlist(WaitlistRequest)
  case leaveWaitlist(WaitlistID)
  /// The customer takes the start that is kept for him since his own could not be kept; another one by `reschedule`.
  case acceptAlternative(AppointmentID)
  /// The customer does not want it: the appointment ends and all money goes back.
  case declineAlternative(AppointmentID)

  // MARK: The provider

  /// The provider takes a booking that asks for his answer (`ServiceRules.providerAnswer`).
  case accept(AppointmentID)
  /// He does not: somebody else is looked for, as when he cancels.
  case decline(AppointmentID)
  /// The technician gives up an appointment before its start, or the site does where nobody is assigned: the same time
  /// with another technician, else alternatives, else the money back.
  case cancelByProvider(AppointmentID)
  /// A resource is missing for an interval; what it was to do is re-planned.
  case reportAbsence(AbsenceReport)
  /// An absence ends sooner than reported: now.
  case endAbsence(AbsenceID)
  /// Resources come, change or go while appointments stand.
  case change(ResourceChange)

  // MARK: The day of the appointment

  /// The planned start has come: what was planned is due.
  case fallDue(AppointmentID)
  case checkIn(AppointmentID, CheckIn)
  /// Where the technician is, of an appointment; refused outside the trace's window.
  case reportLocation(AppointmentID, Location)
  /// Work on the present stage begins.
  case start(AppointmentID)
  /// The technician is done with the present stage; the bay may still be in use.
  case releaseTechnician(AppointmentID)
  /// The present stage is done; the next one waits for its resources. After the last stage: `complete`.
  case finishStage(AppointmentID)
  case complete(AppointmentID)
  case recordNoShow(AppointmentID)
  /// A customer who waits for what is due leaves before his work begins.
  case walkAway(AppointmentID)
  /// The site closes before the work could begin.
  case turnAway(AppointmentID)
  case rate(AppointmentID, stars: Int, text: String)

  /// Only lets deadlines run out.
  case wait
}
