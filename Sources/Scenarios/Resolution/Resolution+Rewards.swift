import Offers
import Scheduling
import TimeAndMoney

extension Resolution {
  mutating func reward(of entry: RewardEntry, with book: Book) -> RewardRule? {
    let hours = hours(of: entry, among: book.windows)
    let services = services(entry.services, with: book)
    let segments = segments(entry.segments, with: book)
    let eligibility = eligibility(of: entry.eligibility, with: book)
    let budget = budget(entry.budget, with: book)
    let totalBudget = self.budget(entry.totalBudget, with: book)
    let gift = gift(of: entry.gives, with: book)
    if let gift, let services { checkService(gift.gift, for: services, entry, with: book) }
    guard let hours, let services, let segments, let eligibility, let budget, let totalBudget,
      let gift
    else { return nil }
    return RewardRule(
      name: entry.name.value, hours: hours, gift: gift.gift, worth: gift.worth, cost: gift.cost,
      services: services.indices, segments: segments.indices, dailyBudget: budget.amount,
      totalBudget: totalBudget.amount, eligibility: eligibility, reach: entry.reach)
  }

  /// The hours of its starts: those of `when` that lie beside other hours, where it says so.
  private mutating func hours(
    of entry: RewardEntry, among windows: [NamedWindow]?
  ) -> WeeklyHours? {
    let own = hours(of: entry.when, among: windows)
    guard let beside = entry.eligibility.beside, let shift = entry.eligibility.largestShift else {
      return own
    }
    let hours = hours(of: beside, among: windows)
    return hours.flatMap { own?.intersecting($0.beside(within: shift)) }
  }

  private mutating func eligibility(
    of entry: EligibilityEntry, with book: Book
  ) -> Eligibility? {
    let sites = sites(entry.sites, with: book)
    let tiers = entry.tiers.map { names in
      book.tiers.flatMap { indices(of: names, among: $0, what: "tier") }
    }
    if case .some(nil) = tiers { return nil }
    guard let sites else { return nil }
    return Eligibility(
      sites: sites.indices, ranks: tiers?.map { $0.map { $0 + 1 } },
      isFirstVisit: entry.isFirstVisit, lead: entry.lead, phase: entry.phase)
  }

  /// Segments the business can recognise, by name.
  private mutating func segments(_ names: [Located<String>]?, with book: Book) -> Chosen? {
    guard let names else { return Chosen(indices: nil) }
    guard let known = book.segments else { return nil }
    for name in names {
      let segment = known.first { $0.key.value == name.value }?.value
      if let segment, !segment.isPublic {
        reading.note(.cannotRecognise(segment: name.value), at: name.place)
      }
    }
    return indices(of: names, among: known.map(\.key.value), what: "segment")
      .map { Chosen(indices: $0) }
  }

  /// A service that is given must fit into a visit: with every service that is named, or with some service.
  private mutating func checkService(
    _ gift: RewardRule.Gift, for chosen: Chosen, _ entry: RewardEntry, with book: Book
  ) {
    guard case .service(let given) = gift, let sites = book.sites,
      let services = book.services?.map(\.service)
    else { return }
    // What no site can do even alone has been noted with the service.
    let possible = services.indices.filter { index in
      services[index].stages.count { !$0.skills.isEmpty } <= Service.mostTechnicians
        && sites.contains { $0.canServe(services[index]) }
    }
    guard possible.contains(given) else { return }
    let paid = possible.filter { chosen.indices?.contains($0) ?? true }
    let impossible = paid.filter { index in
      !sites.contains { $0.canServe(services[index], with: services[given]) }
    }
    if chosen.indices == nil && impossible.count < paid.count { return }
    for index in impossible {
      reading.note(
        .giftCannotBeServed(service: services[index].name, gift: services[given].name),
        at: entry.gives.place)
    }
  }
}

extension Site {
  /// Whether both services can be done in one visit: where neither has several stages, on one bay by one technician.
  fileprivate func canServe(_ service: Service, with gift: Service) -> Bool {
    let visit = Catalogue(services: [service, gift])
    let stages = Job(service: 0, addedService: 1).stages(in: visit)
    if service.stages.count == 1, gift.stages.count == 1, stages.count > 1 { return false }
    return stages.count { !$0.skills.isEmpty } <= Service.mostTechnicians
      && stages.allSatisfy { canServe(bay: $0.bay, skills: $0.skills, equipment: $0.equipment) }
  }
}

extension WeeklyHours {
  /// The time of each day at most so far before or behind these hours, and not in them. It ends at midnight.
  fileprivate func beside(within shift: Span) -> WeeklyHours {
    let reach = Int32(min(86_400, shift.microseconds / 1_000_000))
    let outside = DayKind.allCases.reduce(WeeklyHours.always) { rest, kind in
      ranges(on: kind).reduce(rest) { rest, range in
        let wider = TimeRange(
          TimeOfDay(seconds: max(0, range.start.seconds - reach)),
          TimeOfDay(seconds: min(86_400, range.end.seconds + reach + 1)))
        return rest.subtracting(WeeklyHours([kind: [wider]]))
      }
    }
    return WeeklyHours.always.subtracting(outside).subtracting(self)
  }
}
