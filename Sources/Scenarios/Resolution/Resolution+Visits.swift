import Demand
import TimeAndMoney

extension Resolution {
  /// Each segment's visits through its channels; nil if any is wrong.
  mutating func flows(
    of scenario: ScenarioEntry, in period: Period?, zone: ZoneRules?, services: [BookedService]?
  ) -> [Flow]? {
    guard let segments = scenario.segments, let demand = scenario.demand else { return nil }
    let names = segments.map(\.key.value)
    let promotions = scenario.promotions.flatMap { self.promotions(of: $0, among: names) }
    var flows: [Flow?] = []
    for (index, segment) in segments.enumerated() {
      guard let entry = segment.value else { return nil }
      switch entry.visits.value {
      case .drawn(let drawn):
        let visits = promotions.flatMap { all in
          period.flatMap { period in
            self.visits(
              of: drawn, at: entry.visits.place, demand, all.filter { $0.concerns(index) }, period)
          }
        }
        flows.append(visits.map { Flow(segment: index, channel: 0, visits: .drawn($0)) })
      case .traced(let trace):
        checkWarmUp(of: trace, scenario.calendar)
        let visits = zone.flatMap { zone in
          services.flatMap { self.trace(of: trace, in: zone, $0.map(\.service.name)) }
        }
        flows.append(visits.map { Flow(segment: index, channel: 0, visits: .replayed($0)) })
      }
    }
    return flows.contains { $0 == nil } ? nil : flows.compactMap { $0 }
  }

  /// Visits whose busiest hour can be numbered, whatever the calendar and chance make of it.
  private mutating func visits(
    of entry: DrawnVisitsEntry, at place: Place, _ demand: DemandEntry,
    _ promotions: [NamedPromotion], _ period: Period
  ) -> DrawnVisits? {
    let visits = DrawnVisits(
      profile: entry.profile,
      effects: CalendarEffects(
        season: entry.season, growthPerYear: entry.growthPerYear,
        promotions: promotions.map(\.promotion)),
      variation: DayVariation(own: entry.dayVariation, common: demand.dayVariation),
      law: entry.law)
    checkProfiles(of: promotions)
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
