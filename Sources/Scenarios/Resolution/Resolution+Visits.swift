import Demand
import TimeAndMoney

extension Resolution {
  /// Each segment's visits through its channels; nil if any is wrong.
  mutating func flows(
    of scenario: ScenarioEntry, in period: Period?, zone: ZoneRules?, services: [BookedService]?
  ) -> [Flow]? {
    guard let segments = scenario.segments, let channels = scenario.channels else { return nil }
    let names = segments.map(\.key.value)
    let promotions = scenario.promotions.flatMap { self.promotions(of: $0, among: names) }
    var flows: [Flow]? = []
    for (index, segment) in segments.enumerated() {
      let parts = segment.value.flatMap { entry in
        self.parts(of: entry, named: segment.key, among: channels)
      }
      let visits: [Visits]? =
        switch segment.value?.visits.value {
        case .drawn(let drawn):
          self.visits(
            of: drawn, at: segment.value!.visits.place, through: parts, scenario.demand,
            promotions?.filter { $0.concerns(index) }, period)
        case .traced(let trace):
          self.visits(
            of: trace, through: parts, scenario.calendar, zone: zone, services: services)
        case nil: nil
        }
      guard let parts, let visits else {
        flows = nil
        continue
      }
      for (part, own) in zip(parts, visits) {
        flows?.append(
          Flow(segment: index, channel: part.channel, visits: own, pace: part.entry.pace))
      }
    }
    return flows
  }

  /// The visits of each channel of a segment: its share, over its own hours if it has any.
  private mutating func visits(
    of entry: DrawnVisitsEntry, at place: Place, through parts: [Part]?, _ demand: DemandEntry?,
    _ promotions: [NamedPromotion]?, _ period: Period?
  ) -> [Visits]? {
    guard let parts, let demand, let promotions, let period else { return nil }
    checkProfiles(of: promotions)
    let visits = parts.map { part in
      self.visits(
        of: entry, with: entry.profile(through: part.entry), at: place, demand, promotions, period)
    }
    return visits.contains { $0 == nil } ? nil : visits.compactMap { $0 }.map(Visits.drawn)
  }

  /// The visits of each channel of a segment as a log has them.
  private mutating func visits(
    of entry: TraceEntry, through parts: [Part]?, _ calendar: CalendarEntry?, zone: ZoneRules?,
    services: [BookedService]?
  ) -> [Visits]? {
    checkWarmUp(of: entry, calendar)
    guard let parts, let zone, let services else { return nil }
    return traces(
      of: entry, in: zone, services.map(\.service.name), channels: parts.map(\.name)
    )?.map(Visits.replayed)
  }

  /// Visits whose busiest hour can be numbered, whatever the calendar and chance make of it.
  private mutating func visits(
    of entry: DrawnVisitsEntry, with profile: VisitProfile, at place: Place, _ demand: DemandEntry,
    _ promotions: [NamedPromotion], _ period: Period
  ) -> DrawnVisits? {
    let visits = DrawnVisits(
      profile: profile,
      effects: CalendarEffects(
        season: entry.season, growthPerYear: entry.growthPerYear,
        promotions: promotions.map(\.promotion)),
      variation: DayVariation(own: entry.dayVariation, common: demand.dayVariation),
      law: entry.law)
    let problem = tooManyAnHour(of: visits, in: period)
    if let problem { reading.note(problem, at: place) }
    return problem == nil ? visits : nil
  }

  private func tooManyAnHour(of visits: DrawnVisits, in period: Period) -> ProblemKind? {
    let expected = period.busiestHour(of: visits)
    if expected > DrawnVisitsEntry.mostPerHour { return DrawnVisitsEntry.tooMany(expected) }
    let byChance = expected * visits.variation.largestFactor
    let most = DrawnVisitsEntry.mostByChance
    return byChance > most
      ? .outside(
        "\(byChance) visits in an hour of the busiest day that varies may bring", lowest: "0",
        highest: "\(Int(most))") : nil
  }

  private mutating func checkWarmUp(of trace: TraceEntry, _ calendar: CalendarEntry?) {
    if let calendar, calendar.warmUp == nil { reading.note(.traceNeedsWarmUp, at: trace.place) }
  }
}

extension DrawnVisitsEntry {
  fileprivate func profile(through part: SegmentChannelEntry) -> VisitProfile {
    VisitProfile(perWeek: perWeek * part.share, weights: part.profile ?? weights)
  }
}

extension Period {
  /// The highest expected visits of an hour on any simulated day.
  fileprivate func busiestHour(of visits: DrawnVisits) -> Double {
    let calendar = BusinessCalendar(zone: .utc, holidays: holidays)
    let first = firstDay.advanced(by: warmUpDays)
    return (0...firstDay.days(to: lastDay)).reduce(0.0) { busiest, day in
      let rates = visits.rates(on: firstDay.advanced(by: day), calendar: calendar, since: first)
      return max(busiest, rates.max() ?? 0)
    }
  }
}
