import RandomStreams

/// What becomes of a confirmed appointment.
public struct Attendance: Hashable, Sendable {
  /// Who cancels before the start, and when.
  public let cancels: Cancelling
  /// The probability that a customer who did not cancel does not come, by lead time.
  public let noShow: LeadTimeTable
  /// Minutes after the planned start at which customers arrive (negative: early).
  public let punctuality: Law
  /// Minutes a customer waits behind the planned start before walking away; nil for ever.
  public let patience: Law?
  /// The probability of choosing another start once, by lead time; the moment is uniform in between.
  public let reschedules: LeadTimeTable
  /// The probability of taking the start that is offered for one the business cannot keep.
  public let takesAlternative: Double
  /// Minutes until a customer answers who is offered an alternative or a place from the waitlist.
  public let answersAfter: Law
  /// Who finds all full may line up; nil: nobody does.
  public let waitlist: WaitlistHabit?
  /// Whether they rate what was done; nil: nobody does.
  public let rating: RatingHabit?
  /// What a reminder does; nil: nothing.
  public let reminded: ReminderHabit?

  public init(
    cancels: Cancelling, noShow: LeadTimeTable, punctuality: Law, patience: Law?,
    reschedules: LeadTimeTable = .constant(0), takesAlternative: Double = 1,
    answersAfter: Law = .deterministic(0), waitlist: WaitlistHabit? = nil,
    rating: RatingHabit? = nil, reminded: ReminderHabit? = nil
  ) {
    self.cancels = cancels
    self.noShow = noShow
    self.punctuality = punctuality
    self.patience = patience
    self.reschedules = reschedules
    self.takesAlternative = takesAlternative
    self.answersAfter = answersAfter
    self.waitlist = waitlist
    self.rating = rating
    self.reminded = reminded
  }
}
