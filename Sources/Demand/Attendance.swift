import RandomStreams

/// What becomes of a confirmed appointment.
public struct Attendance: Hashable, Sendable {
  /// The probability of cancelling before the start, by lead time; the moment is uniform in between.
  public let cancels: LeadTimeTable
  /// The probability that a customer who did not cancel does not come, by lead time.
  public let noShow: LeadTimeTable
  /// Minutes after the planned start at which customers arrive (negative: early).
  public let punctuality: Law
  /// Minutes a customer waits behind the planned start before walking away; nil for ever.
  public let patience: Law?

  public init(cancels: LeadTimeTable, noShow: LeadTimeTable, punctuality: Law, patience: Law?) {
    self.cancels = cancels
    self.noShow = noShow
    self.punctuality = punctuality
    self.patience = patience
  }
}
