import Metrics
import Testing

@testable import Simulation

/// Two garages and customers who weigh them.
private struct TwoGarages {
  var bays = 1
  var choice: String
  var segment = ""
  var services =
    "{wash: {minutes: 30, price: 100, cost: 10, needs: {bay: lift, skill: wash 1}}}"
  var perWeek = 300
  var policies = "{baseline: {}}"

  var text: String {
    """
    offpeak: 1
    name: two
    seed: 12
    calendar: {start: 2025-03-03, warm_up: 3 days, length: 14 days, time_zone: UTC, grid: 5 min}
    sites:
      - {id: east, hours: {daily: 09:00-17:00}, bays: [{group: lift, count: \(bays)}], technicians: [{group: crew, count: \(bays), skills: {wash: 2}}]}
      - {id: west, hours: {daily: 09:00-17:00}, bays: [{group: lift, count: \(bays)}], technicians: [{group: crew, count: \(bays), skills: {wash: 1}}]}
    services: {care: {wash: \(services)}}
    booking: {starts_every: 15 min, horizon: 3 days}
    segments:
      people:
        visits: {per_week: \(perWeek), profile: {daily: {00-23: 1}}}
        wants: {wash: 100%}
        \(segment)
        choice: \(choice)
    policies: \(policies)
    """
  }

  static let tastes =
    "prefers: {daily: 09:00-17:00}, schedule_delay_early: -0.8 per h, schedule_delay_late: -0.8 per h, lead_time: -0.2 per day, price: -0.01 per EUR, outside: -0.5"
}

@Suite("How customers choose, from the scenario to the tables")
struct ChoiceTests {
  private static let manners = [
    "{multinomial_logit: {\(TwoGarages.tastes)}}",
    "{nested_logit: {nests: day, lambda: 0.6, \(TwoGarages.tastes)}}",
    "{nested_logit: {nests: site, lambda: 0.3, \(TwoGarages.tastes)}}",
    "{multinomial_logit: {\(TwoGarages.tastes), reward: {normal: {mean: 0.01 per EUR, sd: 0.02}}, considers: {days: 2}}}",
    "{nested_logit: {nests: day, lambda: 0.8, \(TwoGarages.tastes), classes: {one: {share: 50%, price: {lognormal: {mean: -0.02 per EUR, cv: 1}}}, other: {share: 50%}}}}",
    "{multinomial_logit: {\(TwoGarages.tastes), considers: {starts: 12, order: preferred}}}",
    "{multinomial_logit: {\(TwoGarages.tastes), spill: leave}}",
  ]

  private func conversion(_ tables: Tables) -> Double {
    Double(tables.visits(.confirmed)) / Double(tables.visits(.visits))
  }

  @Test("Every visit has one end, and every loss one reason", arguments: manners)
  func balance(choice: String) throws {
    let policies = "{baseline: {}, dear: {prices: [{when: {daily: 10:00-12:00}, factor: 2}]}}"
    let runs = try run(TwoGarages(choice: choice, policies: policies).text, policies: [0, 1])
    for tables in runs {
      let losses = VisitCount.losses.reduce(0) { $0 + tables.visits($1) }
      #expect(tables.visits(.visits) == tables.visits(.confirmed) + losses)
      #expect(tables.visits(.confirmed) > 50 && tables.visits(.lostFull) > 0)
      #expect(tables.visits(.lostPreference) > 0)
    }
    #expect(runs[0].visits(.lostPrice) == 0 && runs[1].visits(.lostPrice) > 0)
  }

  @Test("A bay more where half are never needed changes no conversion", arguments: manners[1..<4])
  func roomier(choice: String) throws {
    let shares = try [12, 13].map { bays in
      conversion(try run(TwoGarages(bays: bays, choice: choice, perWeek: 500).text)[0])
    }
    #expect(abs(shares[0] - shares[1]) < 0.005)
  }

  @Test("Customers go where it is near")
  func areas() throws {
    let areas =
      "areas: {here: {share: 100%, distance: {east: 1 km, west: 20 km}}}"
    let near = try run(
      TwoGarages(
        bays: 20, choice: "{multinomial_logit: {travel: -0.2 per km, \(TwoGarages.tastes)}}",
        segment: areas
      ).text)[0]
    let east = near.visits.count { $0.isBooked && $0.site == 0 }
    let west = near.visits.count { $0.isBooked && $0.site == 1 }
    // e^3.8 times as many.
    #expect(east > 15 * west && west > 0)
  }

  @Test("Who wants a service is shown its variant too, and pays for what he takes")
  func levels() throws {
    var shop = TwoGarages(
      bays: 30, choice: "{multinomial_logit: {technician_level: 1.5, \(TwoGarages.tastes)}}")
    shop.services = """
      {wash: {minutes: 30, price: 100, cost: 10, needs: {bay: lift, skill: wash 1}}, \
      master: {minutes: 60, price: 150, cost: 40, needs: {bay: lift, skill: wash 2}, level_of: wash}}
      """
    let tables = try run(shop.text)[0]
    let completed = tables.money(.completed)
    let dear = tables.money(.variableCost) - 1_000 * completed
    let masters = dear / 3_000
    #expect(dear % 3_000 == 0 && masters > 50 && masters < completed)
    #expect(tables.money(.listRevenue) == 10_000 * completed + 5_000 * masters)
    // The master is worth −0.5 + 1.5 more, and only one of two sites has one: e / (2 + e) of the bookings.
    let share = Double(masters) / Double(completed)
    #expect(abs(share - 2.718 / 4.718) < 0.06)
    // Bookings are of 30 minutes or of 60.
    let minutes = tables.utilization.reduce(0) {
      $0 + Double($1.total(of: 0, window: nil)[.bookedPaid]) / 60_000_000
    }
    let booked = tables.money(.bookings)
    #expect(minutes > 30 * Double(booked) && minutes < 60 * Double(booked))
  }

  @Test("What others say of a site is published the day after, and moves customers who mind")
  func ratings() throws {
    let bad = "attendance: {rates: {share: 100%, stars: {1: 100%}}}"
    let minding = "{multinomial_logit: {rating: 0.7 per star, \(TwoGarages.tastes)}}"
    let others = "{multinomial_logit: {\(TwoGarages.tastes)}}"
    let unrated = conversion(try run(TwoGarages(bays: 20, choice: minding).text)[0])
    let rated = conversion(try run(TwoGarages(bays: 20, choice: minding, segment: bad).text)[0])
    let careless = conversion(try run(TwoGarages(bays: 20, choice: others, segment: bad).text)[0])
    #expect(unrated == careless)
    #expect(rated < unrated - 0.2)
  }

  @Test("Who leaves where his favourite is taken is lost to others sooner than who chooses again")
  func spill() throws {
    let again = try run(TwoGarages(choice: Self.manners[0]).text)[0]
    let leaving = try run(TwoGarages(choice: Self.manners[6]).text)[0]
    #expect(leaving.visits(.lostFull) > again.visits(.lostFull))
    #expect(leaving.visits(.lostPreference) == again.visits(.lostPreference))
  }
}
