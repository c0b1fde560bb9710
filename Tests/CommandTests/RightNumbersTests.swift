import Fixtures
import Foundation
import Testing

/// Small scenarios whose figures are known, from YAML to CSV.
@Suite("Known figures, by command")
struct RightNumbersTests {
  private static func desk(_ queue: String, hours: String = "always", clerks: Int = 1) -> String {
    """
    offpeak: 1
    name: desk
    calendar: {start: 2025-01-06, length: 2 days}
    sites: [{id: desk, hours: \(hours), bays: [{group: clerk, count: \(clerks)}]}]
    walk_ins: [{site: desk, needs: {bay: clerk}, \(queue)}]
    study: {replications: 1}
    """
  }

  /// A shop whose one job is asked for by everybody on the day itself.
  private static func shop(
    currency: String = "EUR", price: String = "10", hours: String = "13:00-14:00",
    booking: String = "horizon: 0 days, starts_every: 60 min", bays: Int = 900,
    visits: String = "{per_week: 700, profile: {daily: {00-07: 1}}}", tastes: String,
    policies: String = "{baseline: {}}", warmUp: String = "1 weeks"
  ) -> String {
    """
    offpeak: 1
    name: shop
    seed: 5
    currency: \(currency)
    calendar: {start: 2025-07-07, warm_up: \(warmUp), length: 2 weeks}
    sites: [{id: shop, hours: {daily: "\(hours)"}, bays: [{group: bay, count: \(bays)}]}]
    services: {c: {g: {job: {minutes: 60, price: \(price), needs: {bay: bay}}}}}
    booking: {\(booking)}
    segments:
      all:
        visits: \(visits)
        wants: {job: 100%}
        choice: {multinomial_logit: {prefers: {daily: 09:00}, \(tastes)}}
    policies: \(policies)
    study: {replications: 10}
    """
  }

  /// The rows of a table of its results.
  private func rows(
    of table: String, _ text: String, _ options: String...
  ) throws -> [Table.Row] {
    let folder = try TemporaryFolder()
    let scenario = try folder.write(text, to: "scenario.yaml")
    let output = folder.path("run")
    let outcome = try Offpeak.run(
      ["run", scenario, "--output", output, "--quiet"] + options, in: folder)
    guard outcome.code == 0 else { throw outcome }
    return try Results(folder: output).table(table).rows
  }

  @Test(
    "Who comes as a clerk gets free is served, in whatever order the keys stand",
    arguments: [
      ("arrivals: 60 min, takes: 60 min, room: 1", 1),
      ("room: 1, takes: 60 min, arrivals: 60 min", 1),
      ("arrivals: 60 min, takes: 60 min", 1), ("arrivals: 30 min, takes: 60 min, room: 2", 2),
    ])
  func ties(queue: String, clerks: Int) throws {
    let row = try #require(
      try rows(of: "queues", Self.desk(queue, clerks: clerks)).first)
    #expect(row.count("arrivals") == row.count("served"))
    #expect(row.count("turned_away_full") == 0 && row.count("waited") == 0)
  }

  @Test("A clerk with more work than hours is busy nearly all of them, and who came is in a column")
  func closingDesk() throws {
    let text = Self.desk("arrivals: 40 min, takes: 50 min", hours: "09:00-17:00")
    let row = try #require(try rows(of: "queues", text).first)
    #expect(row.count("arrivals") == 71 && row.count("turned_away_closed") == 47)
    #expect(row.number("busy_minutes") == 920 && row.number("open_minutes") == 960)
    #expect(row.number("overtime_minutes") == 280)
    let busy = try #require(
      try rows(of: "replications", text).first { $0["metric"] == "desk.busy_servers" })
    #expect(abs((busy.number("value") ?? 0) - 920.0 / 960) < 1e-9)
  }

  @Test(
    "An advisor is used within her shift at most wholly, and talks on beyond it as another figure")
  func advisor() throws {
    let text = """
      offpeak: 1
      name: advisor
      calendar: {start: 2025-01-06, length: 8 weeks, grid: 15 min}
      sites: [{id: s, hours: {daily: "22:00-22:15"}, bays: [{group: b, count: 1}]}]
      services: {a: {a: {a: {minutes: 15, price: 1, needs: {bay: b}}}}}
      booking: {horizon: 0 days}
      channels:
        phone: {advisors: {shifts: [{count: 1, hours: {daily: "09:00-10:00"}}], consultation: {exponential: {mean: 1 h}}}}
      segments:
        callers:
          visits: {per_week: 140, profile: {daily: {09: 1}}}
          channels: {phone: 100%}
          wants: {a: 100%}
          choice: {multinomial_logit: {prefers: {daily: "22:00"}, outside: 0}}
      study: {replications: 4}
      """
    for row in try rows(of: "replications", text) {
      guard let value = row.number("value") else { continue }
      if row["metric"] == "advisor_utilization[phone]" { #expect(value > 0.8 && value <= 1) }
      // Without memory: whoever talks at ten talks for an hour more, on average.
      if row["metric"] == "advisor_overtime[phone]" { #expect(value > 30 && value < 110) }
    }
  }

  @Test("Differences of utilities decide, whatever their size", arguments: [nil, "nested"])
  func utilities(kind: String?) throws {
    func conversion(_ tastes: String, price: String = "10", currency: String = "EUR") throws
      -> Double
    {
      var text = Self.shop(currency: currency, price: price, tastes: tastes)
      if kind != nil {
        text = text.replacing(
          "multinomial_logit: {", with: "nested_logit: {nests: day, lambda: 0.6, ")
      }
      let row = try rows(of: "summary", text).first { $0["metric"] == "conversion" }
      return row?.number("mean") ?? -1
    }
    let nobodyLeaves =
      "schedule_delay_early: -200 per h, schedule_delay_late: -200 per h, outside: -1000"
    #expect(try conversion(nobodyLeaves) == 1)
    #expect(try conversion(nobodyLeaves.replacing("-1000", with: "1000")) == 0)
    // −900 against −902: e² / (1 + e²).
    let large = "price: -0.0006 per IDR, outside: -902"
    let share = try conversion(large, price: "1500000", currency: "IDR")
    #expect(abs(share - 0.8808) < 4 * (0.8808 * 0.1192 / 14_000).squareRoot(), "\(share)")
  }

  @Test(
    "A price is the written factor times the list price, halves away from zero",
    arguments: [
      ("EUR", "12.90", "14.84"), ("JPY", "350", "403"), ("KWD", "1.290", "1.4840"),
    ])
  func prices(currency: String, list: String, price: String) throws {
    let text = Self.shop(
      currency: currency, price: list, hours: "09:00-17:00", booking: "horizon: 0 days", bays: 1,
      visits: #"{trace: "time\n2025-07-07T08:00"}"#, tastes: "outside: -30",
      policies: "{baseline: {}, p: {prices: [{when: {daily: always}, factor: 1.15}]}}",
      warmUp: "0 weeks")
    let rows = try rows(of: "visits", text, "--visits")
    let paid = try #require(rows.first { $0["policy"] == "p" && $0["replication"] == "1" })
    #expect(paid["price_shown"] == price && paid["price_paid"] == price)
    #expect(paid["reason"] == "completed")
  }

  @Test(
    "Starts count from the opening, from midnight or from a list",
    arguments: [
      ("starts_every: 1 h", 8.0), ("starts_every: 1 h, starts_at: openings", 8),
      ("starts_every: 1 h, starts_at: midnight", 7),
      (#"starts_at: ["08:30", "11:00", "15:30"]"#, 3), (#"starts_at: ["16:00", "09:00"]"#, 1),
    ])
  func starts(booking: String, perDay: Double) throws {
    let text = Self.shop(
      hours: "08:30-16:30", booking: "horizon: 7 days, \(booking)", bays: 1,
      visits: "{per_week: 2000, profile: {daily: {08-17: 1}}}", tastes: "outside: -9"
    ).replacing("replications: 10", with: "replications: 2")
    let row = try rows(of: "summary", text).first { $0["metric"] == "bookings_per_week" }
    #expect(row?.number("mean") == 7 * perDay)
  }

  @Test("Laws of almost no spread are their mean", arguments: ["0.1%", "0.01%", "0.000001%"])
  func narrow(spread: String) throws {
    let text = Self.shop(
      hours: "00:00-24:00", booking: "horizon: 1 days", bays: 9,
      visits: """
        {per_week: 99, varies: {cv: \(spread)}, profile: {daily: 1}}
        """, tastes: "outside: -9"
    ).replacing(
      "price: 10,", with: "price: 10, takes: {gamma: {mean: 60 min, cv: 0.000\(spread.count)}},")
    let rows = try rows(of: "summary", text, "--replications", "2")
    func mean(_ name: String) -> Double {
      rows.first { $0["metric"] == name }?.number("mean") ?? -1
    }
    #expect(abs(mean("busy_utilization") / mean("booked_utilization") - 1) < 0.05)
  }

  @Test("A job of seven days in a plan of a quarter of an hour runs to its end")
  func longJob() throws {
    let text = Self.shop(
      hours: "00:00-24:00", booking: "horizon: 14 days", bays: 1,
      visits: "{per_week: 30, profile: {daily: 1}}", tastes: "outside: -9", warmUp: "0 weeks"
    ).replacing("price: 10,", with: "price: 10, takes: 7 days,")
      .replacing("length: 2 weeks", with: "length: 2 days")
    let rows = try rows(of: "conversion", text, "--replications", "2")
    let (confirmed, ended) = rows.reduce((0, 0)) { sum, row in
      (sum.0 + row.count("confirmed"), sum.1 + row.count("completed"))
    }
    #expect(confirmed > 5 && ended == confirmed)
  }

  @Test(
    "What cannot be held in numbers is refused with its bound",
    arguments: [
      ("price: 10,", "price: 1000000000000,", "price: 1000000000000 lies outside 0…1000000000."),
      (
        "{baseline: {}}", "{baseline: {}, d: {prices: [{when: always, factor: 1e11}]}}",
        "factor: 100000000000.0 lies outside 0…100."
      ),
    ])
  func bounds(old: String, new: String, said: String) throws {
    let folder = try TemporaryFolder()
    let text = Self.shop(tastes: "outside: 0")
    #expect(text.contains(old))
    let scenario = try folder.write(text.replacing(old, with: new), to: "shop.yaml")
    for command in ["validate", "run"] {
      let outcome = try Offpeak.run(command, scenario, in: folder)
      #expect(outcome.code == 2 && outcome.errors.contains(said), "\(outcome)")
    }
  }

  @Test("More customers than can be simulated are refused with their number")
  func tooMany() throws {
    let folder = try TemporaryFolder()
    let text = Self.desk("arrivals: {deterministic: 0.000001 s}, takes: 1 s")
    let outcome = try Offpeak.run(
      "run", folder.write(text, to: "desk.yaml"), in: folder)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("customers would come in a replication; at most 50000000"))
  }
}
