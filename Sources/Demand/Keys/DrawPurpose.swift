/// What a random draw is for: the third word of its counter, so that no draw can shift another.
public enum DrawPurpose: UInt32, CaseIterable, Sendable {
  case arrivals = 1
  case wants, prefers, choice, choiceFine, leaves, checkout, cancels, attends, works, patience
  case begins, choicePoints, choiceExcess, choiceExcessFine
  case reschedules, alternatives, waitlist, provider, rates, absences
  case funnel, recommends, waits
  case tasteClass, tastes, area, nests
  case dayFactor
  case renewal, reminders
  case feels, answers, returns, earlierCustomers
  case pays
  case rewards, rewardGroups, arms

  /// The counter word of this purpose for the n-th visit of a customer.
  @inlinable
  public func word(visit: UInt32 = 0) -> UInt32 { rawValue << 24 | visit }
}
