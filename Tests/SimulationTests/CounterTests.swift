import Metrics
import Testing

@testable import Simulation

@Suite("Customers at the counter")
struct CounterTests {
  /// One bay, jobs of half an hour, one visit every two hours or so, and a rule of a day's notice for all others.
  private static func booth(waits: String, bays: Int = 1, perWeek: Int = 84) -> Booth {
    Booth(
      channel: "{walk_in: {waits: \(waits)}}",
      visits: "{per_week: \(perWeek), profile: {daily: {10-13: 1}}}", bays: bays, days: 21,
      notice: "1 days")
  }

  @Test(
    "Who comes while a bay is free is served at the next start of the grid, whatever the notice")
  func served() throws {
    let tables = try run(CounterTests.booth(waits: "30 min", bays: 20).text)[0]
    #expect(tables.visits(.visits) > 150)
    // Only who comes in the last minutes of the day finds no start any more: he would with all free neither.
    let late = tables.visits(.lostPreference)
    #expect(tables.visits(.completed) == tables.visits(.visits) - late)
    #expect(Double(late) < 0.2 * Double(tables.visits(.visits)))
    #expect(tables.visits(.noShows) + tables.visits(.cancelledByCustomer) == 0)
  }

  @Test(
    "Who would have to wait longer than he is willing to leaves, and is lost since all was full")
  func leaves() throws {
    let patient = try run(CounterTests.booth(waits: "3 h", perWeek: 49).text)[0]
    let hurried = try run(CounterTests.booth(waits: "31 min", perWeek: 49).text)[0]
    #expect(hurried.visits(.lostFull) > patient.visits(.lostFull))
    #expect(patient.visits(.completed) > hurried.visits(.completed))
    for tables in [patient, hurried] {
      #expect(
        tables.visits(.visits)
          == tables.visits(.confirmed) + tables.visits(.lostFull) + tables.visits(.lostPreference))
    }
  }

  @Test("A recommendation by location shows the nearest site and no other")
  func nearest() throws {
    for (by, share) in [("location", 1.0), ("person", 0.5)] {
      let tables = try run(CounterTests.town(by: by))[0]
      let far = tables.visits.count { $0.isBooked && $0.site == 1 }
      let booked = tables.visits.count { $0.isBooked }
      // Seventy in a hundred live by the first site.
      let expected = share == 1 ? 0.3 : 0.5
      #expect(
        abs(Double(far) / Double(booked) - expected) < 4 * (0.25 / Double(booked)).squareRoot(),
        "\(by)")
    }
  }

  private static func town(by: String) -> String {
    """
    offpeak: 1
    name: town
    seed: 3
    currency: CNY
    calendar: {start: 2025-03-03, warm_up: 1 day, length: 7 days}
    sites:
      - {id: one, hours: 10:00-14:00, bays: [{group: lift, count: 90}]}
      - {id: two, hours: 10:00-14:00, bays: [{group: lift, count: 90}]}
    services:
      care:
        oil: {mineral: {minutes: 30, price: 200, needs: {bay: lift}}}
    booking: {starts_every: 30 min, horizon: 1 days, notice: 1 h}
    recommendation: {all: {by: \(by)}}
    segments:
      drivers:
        visits: {per_week: 2100, profile: {daily: 1}}
        areas:
          west: {share: 70%, distance: {one: 1 km, two: 9 km}}
          east: {share: 30%, distance: {one: 9 km, two: 1 km}}
        wants: {mineral: 100%}
        choice: {multinomial_logit: {prefers: {daily: 12:00}, outside: -30}}
    study: {replications: 1}
    """
  }
}
