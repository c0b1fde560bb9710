import Demand
import Fixtures
import Foundation
import Scenarios
import Testing
import TimeAndMoney

@testable import Simulation

@Suite("Who comes is decided by the scenario alone, whatever the calendar and chance make of days")
struct ArrivalTests {
  private static let visits = "{per_week: 350, profile: {daily: {07-20: 1}}"
  private static let rich =
    visits
    + ", season: {mar: 1.2}, growth: 30% per year, varies: {cv: 30%}, arrivals: {renewal: {cv: 0.7}}"

  /// The town with all that days can have.
  private static func town(
    _ town: Town = Town(), rich: String = rich,
    promotions: String =
      "[{name: sale, dates: 2025-03-08, factor: 2, profile: {09-11: 1}, segments: [drivers]}]"
  ) -> String {
    town.text.replacing(visits, with: rich)
      + "\ndemand: {varies: {cv: 20%}}\npromotions: \(promotions)"
  }

  private func customers(_ text: String, policies: [Int] = [0], segment: Int = 0) throws
    -> [[String]]
  {
    try run(text, policies: policies, keepsVisitors: true).map { tables in
      tables.visitors.filter { $0.segment == segment }.map {
        "\($0.name) \($0.instant) \($0.service) \($0.preference) \($0.leadQuantile)"
      }
    }
  }

  @Test("The same customers come under every policy")
  func policies() throws {
    let runs = try customers(Self.town(), policies: [0, 1, 2])
    #expect(runs[0].count > 200)
    #expect(runs[0] == runs[1] && runs[0] == runs[2])
    #expect(try customers(Town().text)[0] != runs[0])
  }

  @Test("What happens to another segment leaves the customers of a segment as they are")
  func others() throws {
    let plain = try customers(Self.town())[0]
    let other = """
      , {name: other, dates: 2025-03-05, factor: 5, segments: [walkers]}]
      """
    let busy = "walkers: {visits: {per_week: 90, profile: {daily: 1}, varies: {cv: 50%}}"
    let walkers = Town(
      segmentBefore: Town.segment("walkers").replacing(
        "walkers: {visits: {per_week: 40, profile: {daily: 1}}", with: busy))
    #expect(try customers(Self.town(walkers), segment: 1)[0] == plain)
    let promotion =
      "[{name: sale, dates: 2025-03-08, factor: 2, profile: {09-11: 1}, segments: [drivers]}"
      + other
    #expect(try customers(Self.town(walkers, promotions: promotion), segment: 1)[0] == plain)
  }

  @Test("A raised factor only adds customers, and a promotion moves none on other days")
  func raised() throws {
    let poisson = Self.rich.replacing(", arrivals: {renewal: {cv: 0.7}}", with: "")
    let plain = try customers(Self.town(rich: poisson, promotions: "[]"))[0]
    let more = try customers(
      Self.town(rich: poisson, promotions: "[{name: sale, dates: 2025-03-08, factor: 2}]"))[0]
    #expect(Set(plain).isSubset(of: Set(more)))
    let added = Set(more).subtracting(plain)
    #expect(added.count > 10 && added.allSatisfy { $0.contains("2025-03-08T") })
    let warmer = try customers(
      Self.town(rich: poisson.replacing("mar: 1.2", with: "mar: 1.5"), promotions: "[]"))[0]
    #expect(Set(plain).isSubset(of: Set(warmer)) && warmer.count > plain.count)
  }

  @Test("A log is replayed to the microsecond, alike in every replication and under every policy")
  func replayed() throws {
    let folder = try TemporaryFolder()
    let days = ["2025-02-20", "2025-03-05", "2025-03-07", "2025-03-08", "2025-03-13", "2025-08-01"]
    let rows = days.flatMap { day in
      ["\(day)T08:00:00.000001,check", "\(day)T08:00:01,", "\(day)T12:30,repair"]
    }
    let log = (["time,service"] + rows).joined(separator: "\n")
    try log.write(toFile: folder.path("log.csv"), atomically: true, encoding: .utf8)
    try Town().text.replacing(Self.visits + "}", with: "{trace: log.csv}")
      .write(toFile: folder.path("town.yaml"), atomically: true, encoding: .utf8)
    let model = try ScenarioReader.read(file: folder.path("town.yaml"))
    let blueprint = Blueprint(model, keepsVisitors: true)
    let runs = try [1, 2].flatMap {
      try Replication(blueprint, number: $0).run(policies: [0, 1, 2], isStopped: { false })!
    }.map(\.tables.visitors)
    // Measured are the 7th to the 13th.
    let instants = ["2025-03-07", "2025-03-08", "2025-03-13"].flatMap { day in
      ["\(day)T08:00:00.000001Z", "\(day)T08:00:01Z", "\(day)T12:30:00Z"]
    }
    for visitors in runs {
      #expect(visitors.map { "\($0.instant)" } == instants)
      #expect(visitors.map(\.name.ordinal) == [0, 1, 2, 0, 1, 2, 0, 1, 2])
      for place in stride(from: 0, to: 9, by: 3) {
        #expect(visitors[place].service == 1 && visitors[place + 2].service == 0)
      }
    }
    #expect(runs[0] == runs[1])
    #expect(runs[0].map(\.preference) != runs[3].map(\.preference))
    #expect(model.simulatedDays.upperBound == LocalDay("2025-03-19")!)
  }

  @Test("Growth counts from the first measured day of a warm-up that is settled late")
  func growth() throws {
    let text = Town().text.replacing(Self.visits, with: Self.visits + ", growth: 1000% per year")
    var model = try model(text)
    guard case .drawn(let visits) = model.flows[0].visits else { return }
    func rate(_ day: String) -> Double {
      visits.rates(
        on: LocalDay(day)!, calendar: model.calendar, since: model.plan.firstMeasuredDay
      ).reduce(0, +)
    }
    #expect(abs(rate("2025-03-07") - 50) < 1e-9)
    #expect(rate("2025-03-03") < 50)
    model.plan.warmUp = .days(0)
    #expect(abs(rate("2025-03-03") - 50) < 1e-9)
  }
}
