/// What the customers of a segment feel after a service, say of it, and whether they come again.
public struct Loyalty: Hashable, Sendable {
  public let satisfaction: SatisfactionTastes
  /// Nil: nobody complains.
  public let complaints: ComplaintHabit?
  /// What a follow-up does; nil: nothing.
  public let recovery: Recovery?
  /// The probability of answering whether one would recommend the business.
  public let answers: Double
  /// Nil: nobody comes again.
  public let returns: ReturnHabit?
  /// Nil: the business is new to these customers.
  public let earlier: EarlierCustomers?
  /// Nil: they keep nothing of a start that a reward brought them to.
  public let habit: StartHabit?

  public init(
    satisfaction: SatisfactionTastes, complaints: ComplaintHabit?, recovery: Recovery?,
    answers: Double, returns: ReturnHabit?, earlier: EarlierCustomers?, habit: StartHabit?
  ) {
    self.satisfaction = satisfaction
    self.complaints = complaints
    self.recovery = recovery
    self.answers = answers
    self.returns = returns
    self.earlier = earlier
    self.habit = habit
  }
}
