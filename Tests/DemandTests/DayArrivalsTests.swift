import Foundation
import RandomStreams
import Statistics
import Testing
import TimeAndMoney

@testable import Demand

@Suite("Arrivals")
struct DayArrivalsTests {
  private static let streams = FlowStreams(
    run: RandomKey(seed: 3, replication: 1), segment: "business", channel: "direct", sites: ["one"],
    highestRise: 0)

  /// A rate for each hour of every day.
  private static func profile(_ hours: [Double]) -> VisitProfile {
    let week = hours.reduce(0, +) * 7
    return VisitProfile(
      perWeek: week,
      weights: Dictionary(uniqueKeysWithValues: DayKind.allCases.map { ($0, hours) }))
  }

  private static func arrivals(
    _ profile: VisitProfile, _ day: LocalDay, zone: ZoneRules = .utc
  ) -> [DayArrivals.Arrival] {
    DayArrivals(
      profile: profile, day: day, calendar: BusinessCalendar(zone: zone), streams: streams
    ).arrivals
  }

  @Test("By the hour they follow the profile, and in all a Poisson law")
  func profile() {
    let hours = (0..<24).map { $0 < 8 ? 0.2 : $0 < 18 ? Double($0) / 3 : 1.5 }
    let profile = Self.profile(hours)
    let first = LocalDay("2025-01-06")!
    var counts = [Double](repeating: 0, count: 24)
    var totals: [Double] = []
    for day in 0..<200 {
      let arrivals = Self.arrivals(profile, first.advanced(by: day))
      totals.append(Double(arrivals.count))
      for arrival in arrivals {
        counts[Int(ZoneRules.utc.timeOfDay(at: arrival.instant).seconds) / 3_600] += 1
      }
    }
    let statistic = zip(counts, hours).reduce(0) {
      let expected = $1.1 * 200
      return $0 + ($1.0 - expected) * ($1.0 - expected) / expected
    }
    #expect(GSL.chiSquaredTail(statistic, degreesOfFreedom: 24) > 0.001)
    let mean = totals.reduce(0, +) / 200
    let variance = totals.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 199
    #expect(abs(variance / mean - 1) < 0.35)
  }

  @Test(
    "A raised rate only adds visits and moves none, whatever power of two it passes",
    arguments: [(1.0, 1.1), (3.0, 5.0), (0.4, 20.0)])
  func raised(low: Double, high: Double) {
    let day = LocalDay("2025-01-06")!
    let few = Self.arrivals(Self.profile(Array(repeating: low, count: 24)), day)
    let many = Self.arrivals(Self.profile(Array(repeating: high, count: 24)), day)
    #expect(Set(few).isSubset(of: Set(many)))
    #expect(many.count > few.count)
    #expect(zip(many, many.dropFirst()).allSatisfy { $0.instant <= $1.instant })
  }

  @Test(
    "Days of 23 and 25 hours have the visits of their hours",
    arguments: [("2025-03-30", 23.0), ("2025-10-26", 25.0)])
  func changeOfClocks(day: String, hours: Double) throws {
    let path = "/usr/share/zoneinfo/Europe/Berlin"
    let zone = try ZoneRules(
      name: "Europe/Berlin", tzif: [UInt8](Data(contentsOf: URL(filePath: path))))
    let arrivals = Self.arrivals(
      Self.profile(Array(repeating: 100, count: 24)), LocalDay(day)!, zone: zone)
    #expect(abs(Double(arrivals.count) - 100 * hours) < 4 * (100 * hours).squareRoot())
    let interval = zone.interval(of: LocalDay(day)!)
    #expect(arrivals.allSatisfy { interval.contains($0.instant) })
  }
}
