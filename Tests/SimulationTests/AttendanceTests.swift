import Demand
import RandomStreams
import Testing
import TimeAndMoney

@testable import Simulation

/// A hall with room for everybody: who comes between 8 and 9 books 10:00 of a later day.
private struct Hall {
  var attendance = "{cancel: 0%}"
  var leads = "{1 day: 50%, 9 days: 50%}"
  var booking = ""
  var perWeek = 1_400

  var text: String {
    """
    offpeak: 1
    name: hall
    seed: 5
    calendar: {start: 2025-03-03, length: 21 days, time_zone: UTC, grid: 30 min}
    sites: [{id: hall, hours: {daily: 10:00-16:00}, bays: [{group: room, count: 600}]}]
    services: {care: {care: {talk: {minutes: 30, price: 10, needs: {bay: room}}}}}
    booking: {horizon: 10 days\(booking)}
    segments:
      guests:
        visits: {per_week: \(perWeek), profile: {daily: {08: 1}}}
        wants: {talk: 100%}
        choice: {wanted_day: {lead: \(leads), prefers: {daily: 10:00}}}
        attendance: \(attendance)
    study: {replications: 1}
    """
  }

  func run() throws -> PolicyRun {
    let blueprint = try Blueprint(model(text), tracesEvents: true)
    return try Replication(blueprint, number: 1).run(policies: [0], isStopped: { false })![0]
  }
}

extension PolicyRun {
  /// When each visit of the measured days was made, by its name; all of them come to their end.
  fileprivate var visits: [VisitName: Instant] {
    instants { $0.happening == .visit }.filter { $0.key.day < 20_150 + 21 }
  }

  /// When each appointment was cancelled by its customer.
  fileprivate var cancellations: [VisitName: Instant] {
    instants { $0.outcome == .counted(.cancelledByCustomer) }
  }

  fileprivate func instants(where isMeant: (TracedEvent) -> Bool) -> [VisitName: Instant] {
    var found: [VisitName: Instant] = [:]
    for event in trace where isMeant(event) {
      if case .visit(let name, _, _) = event.subject { found[name] = event.instant }
    }
    return found
  }
}

@Suite("Cancelling at a rate")
struct CancellingTests {
  private static let rates = "{1 day: 20% per day, 2-5 days: 5% per day, longer: 2% per day}"
  private static let hazard = CancelHazard(rows: [
    .init(upTo: 1, perDay: 0.2), .init(upTo: 5, perDay: 0.05), .init(upTo: nil, perDay: 0.02),
  ])

  @Test(
    "The share that cancels is one less the exponential of the summed rate, and so are the moments",
    arguments: [1, 9])
  func closedForm(days: Int) throws {
    let hall = Hall(attendance: "{cancel: {hazard: \(Self.rates)}}", leads: "{\(days) days: 100%}")
    let run = try hall.run()
    let cancellations = run.cancellations
    var expected = 0.0
    var variance = 0.0
    var places: [Double] = []
    for (name, booked) in run.visits {
      let morning = Int64(name.day) + Int64(days)
      let start = Instant(microseconds: 0) + .days(morning) + .hours(10)
      let whole = Self.hazard.sum(overLast: booked.span(to: start))
      let share = 1 - PortableMath.exp(-whole)
      expected += share
      variance += share * (1 - share)
      guard let end = cancellations[name] else { continue }
      #expect(booked < end && end < start)
      let borne = whole - Self.hazard.sum(overLast: end.span(to: start))
      places.append((1 - PortableMath.exp(-borne)) / share)
    }
    #expect(places.count > 500)
    #expect(abs(Double(places.count) - expected) < 4 * variance.squareRoot())
    // Kolmogorov and Smirnov at 0.1 %.
    let distance = places.sorted().enumerated().reduce(0.0) { worst, place in
      let step = Double(place.offset) / Double(places.count)
      return max(worst, abs(place.element - step))
    }
    #expect(distance * Double(places.count).squareRoot() < 1.95)
  }

  @Test("A higher rate lets whoever cancelled cancel sooner, and moves no other draw")
  func raised() throws {
    let low = try Hall(attendance: "{cancel: {hazard: \(Self.rates)}}").run()
    let high = try Hall(
      attendance: "{cancel: {hazard: \(Self.rates.replacing("20%", with: "60%"))}}"
    ).run()
    #expect(low.visits == high.visits)
    let more = high.cancellations
    let isSooner = low.cancellations.allSatisfy { name, instant in
      more[name].map { $0 <= instant + .seconds(1) } ?? false
    }
    #expect(isSooner)
    #expect(more.count > low.cancellations.count + 300)
  }

  @Test(
    "Who chooses another start has borne what lies behind him, and cancels as if he had not moved")
  func moved() throws {
    let hall = Hall(attendance: "{cancel: {hazard: 30% per day}, reschedules: 100%}")
    let run = try hall.run()
    let moved = run.instants { $0.outcome == .counted(.rescheduled) }
    let cancellations = run.cancellations
    let streams = FlowStreams(
      run: RandomKey(seed: 5, replication: 1), segment: "guests", channel: "direct",
      sites: ["hall"], highestRise: 0)
    var both = 0
    for (name, booked) in run.visits {
      guard let end = cancellations[name] else { continue }
      let borne = CancelHazard.borne(at: streams.draw(.cancels, of: name).first)
      #expect(abs(booked.span(to: end).inHours / 24 * 0.3 - borne) < 1e-5)
      if moved[name] != nil { both += 1 }
    }
    #expect(both > 300)
  }

  @Test("A share by lead does what it did: whether and when are two draws")
  func share() throws {
    let run = try Hall(attendance: "{cancel: {same_day: 0%, 1 day: 10%, longer: 30%}}").run()
    let confirmed = Double(run.tables.visits(.confirmed))
    let cancelled = Double(run.tables.visits(.cancelledByCustomer))
    #expect(abs(cancelled / confirmed - 0.2) < 4 * (0.16 / confirmed).squareRoot())
  }
}

@Suite("Reminders")
struct ReminderTests {
  /// Who books at 8 to 9 for 10:00 of `days` later is reminded `sent` times.
  struct Case: Sendable {
    let days: Int
    let reminders: String
    let sent: Int
  }

  @Test(
    "Each reminder brings its share of those who would not come, and frees the places of another",
    arguments: [
      Case(days: 0, reminders: "[24 h, 2 h]", sent: 0),
      Case(days: 1, reminders: "[48 h, 2 h]", sent: 1),
      Case(days: 1, reminders: "[2 h, 24 h]", sent: 2),
      Case(days: 9, reminders: "[24 h]", sent: 1),
      Case(days: 9, reminders: "[]", sent: 0),
    ])
  func rates(given: Case) throws {
    let tables = try Hall(
      attendance: "{no_show: 40%, reminded: {comes: 30%, cancels: 20%}}",
      leads: "{\(given.days == 0 ? "same_day" : "\(given.days) days"): 100%}",
      booking: ", reminders: \(given.reminders)"
    ).run().tables
    let confirmed = Double(tables.visits(.confirmed))
    func expect(_ count: Double, toBe share: Double) {
      #expect(
        abs(count / confirmed - share) <= 4 * (share * (1 - share) / confirmed).squareRoot(),
        "\(count / confirmed), not \(share)")
    }
    let left = [0.4, 0.2, 0.1][given.sent]
    let cancelled = [0, 0.08, 0.12][given.sent]
    expect(Double(tables.visits(.noShows)), toBe: left)
    expect(Double(tables.visits(.cancelledByCustomer)), toBe: cancelled)
    // Who has cancelled at the first is not sent the second.
    let sent = Double(tables.visits(.reminded))
    if given.sent < 2 { #expect(sent == confirmed * Double(given.sent)) }
    if given.sent == 2 { expect(sent - confirmed, toBe: 0.92) }
  }

  @Test("A reminder that works better brings more of the same customers, and loses none of them")
  func better() throws {
    func noShows(_ comes: Int) throws -> Set<VisitName> {
      let run = try Hall(
        attendance: "{no_show: 40%, reminded: {comes: \(comes)%}}", booking: ", reminders: [24 h]"
      ).run()
      return Set(run.instants { $0.outcome == .counted(.noShows) }.keys)
    }
    let (none, some, many, all) = try (noShows(0), noShows(20), noShows(60), noShows(100))
    #expect(all.isEmpty)
    #expect(many.isSubset(of: some) && some.isSubset(of: none))
    #expect(many.count < some.count && some.count < none.count)
  }

  @Test("A place that a reminder frees is sold again")
  func freed() throws {
    let full = Hall(
      attendance: "{no_show: 60%, reminded: {comes: 0%, cancels: 100%}}",
      leads: "{1 day: 50%, same_day: 50%}", booking: ", reminders: [24 h]"
    ).text.replacing("count: 600", with: "count: 5")
    let without = full.replacing(", reminders: [24 h]", with: "")
    let (more, fewer) = try (tables(full), tables(without))
    #expect(more.visits(.completed) > fewer.visits(.completed))
    #expect(more.visits(.confirmed) > fewer.visits(.confirmed))
    #expect(more.visits(.visits) == fewer.visits(.visits))
  }

  private func tables(_ text: String) throws -> Tables { try run(text)[0] }
}
