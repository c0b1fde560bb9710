import TimeAndMoney

/// Visits drawn from rates: a profile of the week, what the calendar and chance make of each day, and how regularly
/// customers come within it.
public struct DrawnVisits: Sendable {
  public let profile: VisitProfile
  public let effects: CalendarEffects
  public let variation: DayVariation
  public let law: ArrivalLaw

  public init(
    profile: VisitProfile, effects: CalendarEffects, variation: DayVariation, law: ArrivalLaw
  ) {
    self.profile = profile
    self.effects = effects
    self.variation = variation
    self.law = law
  }

  /// The same where every week is like the other.
  var withoutCalendar: DrawnVisits {
    DrawnVisits(profile: profile, effects: .none, variation: variation, law: law)
  }

  /// So many times the visits.
  public func scaled(by factor: Double) -> DrawnVisits {
    DrawnVisits(
      profile: profile.scaled(by: factor), effects: effects, variation: variation, law: law)
  }

  /// The expected rates of a day by hour of the local clock (visits per hour), before chance varies them.
  ///
  /// - Parameter first: the first measured day, from which growth counts.
  public func rates(
    on day: LocalDay, calendar: BusinessCalendar, since first: LocalDay
  ) -> [Double] {
    effects.rates(
      on: day, usual: profile.perHour[calendar.kind(of: day).rawValue], since: first)
  }
}
