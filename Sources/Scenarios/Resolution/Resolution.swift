import Demand
import Offers
import RandomStreams
import Scheduling
import Simulation
import TimeAndMoney

/// The second pass: turns what is written into the model, following every name to what it means.
///
/// A part that depends on one that is wrong is not checked further, so that no problem is a mere consequence.
struct Resolution {
  var reading: Reading
  var zones = ZoneFiles()

  /// The model of a scenario; nil if there is a problem.
  mutating func model(of entry: ScenarioEntry) -> Model? {
    checkSomebodyComes(entry)
    let period = entry.calendar.map { self.period(of: $0, booking: entry.booking) }
    let zone = entry.calendar.flatMap { self.zone(named: $0.zone, in: period) }
    let windows = entry.windows.flatMap { self.windows(of: $0) }
    let sites = entry.sites.flatMap { self.sites(of: $0, in: period, zone: zone) }
    let written = entry.services?.compactMap { $0 }
    let known = written.flatMap { entries in
      entry.currency.flatMap {
        self.services(of: entries, in: $0, period: period, booking: entry.booking)
      }
    }
    checkServices(written, at: sites)
    if let written, let known, let sites { checkCombinations(written, known, at: sites) }
    // Where one is wrong in itself, nobody can tell whether a name that is missing means it.
    let services = written?.count == entry.services?.count ? known : nil
    let levels = services.map { self.levels(of: $0) }
    let rules = entry.booking.flatMap { booking in period.map { self.rules(of: booking, in: $0) } }
    let book = Book(
      sites: sites, services: services, segments: entry.segments, windows: windows,
      currency: entry.currency, tiers: entry.tiers?.map(\.name.value), rules: rules)
    let segments = entry.segments.flatMap { self.segments(of: $0, with: book) }
    let channels = entry.channels.flatMap { self.channels(of: $0) }
    let flows = self.flows(of: entry, in: period, zone: zone, services: services)
    let recommendation = entry.recommendation.flatMap { self.recommendation(of: $0, with: book) }
    let tiers = entry.tiers.map { self.tiers(of: $0) }
    let queues = entry.walkIns.flatMap { self.queues(of: $0, in: period, with: book) }
    let absences = entry.absences.flatMap { self.absences(of: $0, entry.walkIns, at: sites) }
    let policies = entry.policies.flatMap { self.policies(of: $0, with: book) }
    let baseline = self.baseline(of: entry)
    guard reading.flaws.isEmpty, let name = entry.name, let about = entry.about,
      let seed = entry.seed, let currency = entry.currency, let period, let zone, let windows,
      let sites, let services, let levels, let rules, let segments, let channels, let flows,
      let recommendation, let tiers, let care = entry.care, let queues, let absences, let policies,
      let baseline,
      let study = entry.study
    else { return nil }
    var model = Model(
      name: name, about: about, seed: seed, currency: currency,
      calendar: BusinessCalendar(zone: zone, holidays: period.holidays), rules: rules,
      sites: sites, catalogue: Catalogue(services: services.map(\.service)), levels: levels,
      serviceTimes: services.map(\.takes), providers: services.map(\.provider),
      absences: absences, windows: windows, segments: segments, channels: channels, flows: flows,
      recommendation: recommendation, parts: Self.parts(of: services), tiers: tiers, care: care,
      queues: queues,
      policies: Self.sorted(policies, baseline: baseline),
      plan: plan(of: study, in: period, baseline: baseline))
    model.reminders = entry.booking?.reminders ?? []
    checkMetrics(of: study, in: &model)
    return model
  }

  /// The services each consists of, whose times add up: itself where its time is its own.
  private static func parts(of services: [BookedService]) -> [[Int]] {
    services.enumerated().map { index, service in
      service.hasOwnTime
        ? [index]
        : service.combines.compactMap { name in
          services.firstIndex { $0.service.name == name }
        }
    }
  }

  /// The baseline first, then the others by name.
  private static func sorted(_ policies: [Policy], baseline: String) -> [Policy] {
    policies.filter { $0.name == baseline }
      + policies.filter { $0.name != baseline }.sorted { $0.name < $1.name }
  }

  private mutating func checkSomebodyComes(_ entry: ScenarioEntry) {
    let top = Place(line: 1, column: 1, path: "")
    guard let segments = entry.segments, let walkIns = entry.walkIns else { return }
    if segments.isEmpty && walkIns.isEmpty { reading.note(.nobodyComes, at: top) }
    if let segment = segments.first, let services = entry.services, services.isEmpty {
      reading.note(.noAppointments, at: segment.key.place)
    }
  }

  private mutating func baseline(of entry: ScenarioEntry) -> String? {
    guard let policies = entry.policies, let study = entry.study else { return nil }
    let names = policies.map(\.key.value)
    let baseline = study.baseline?.value ?? "baseline"
    if names.contains(baseline) { return baseline }
    let place = study.baseline?.place ?? policies.first?.key.place
    reading.note(
      .baselineMissing(baseline, known: names),
      at: place ?? Place(line: 1, column: 1, path: "policies"))
    return nil
  }
}

/// What the later parts of a scenario refer to, as far as it could be read.
struct Book {
  let sites: [Site]?
  let services: [BookedService]?
  let segments: [Pair<String, SegmentEntry?>]?
  let windows: [NamedWindow]?
  let currency: Currency?
  let tiers: [String]?
  let rules: BookingRules?
}

/// A service with its actual time, how its provider answers, and what it is a variant of.
struct BookedService {
  let service: Service
  let takes: Law
  let provider: ProviderHabit?
  /// The services it consists of; none for a plain one.
  let combines: [String]
  /// Whether its time is drawn from a law of its own.
  let hasOwnTime: Bool
  /// The service it is a variant of.
  let levelOf: Located<String>?
}
