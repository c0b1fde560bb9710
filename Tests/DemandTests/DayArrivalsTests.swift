import Fixtures
import Statistics
import Testing
import TimeAndMoney

@testable import Demand

@Suite("Arrivals")
struct DayArrivalsTests {
  static let bumpy = (0..<24).map { $0 < 8 ? 0.2 : $0 < 18 ? Double($0) / 3 : 1.5 }
  static let night = (0..<24).map { $0 < 4 ? 6.0 : $0 < 20 ? 0 : 0.7 }

  @Test(
    "By the hour of the week they follow the integrated rate, in every zone, days with a change of clocks among them",
    arguments: [bumpy, night],
    ["UTC", "Europe/Berlin", "Australia/Lord_Howe", "America/St_Johns"])
  func profile(hours: [Double], zone: String) {
    let tide = Tide(hours: hours, zone: zone == "UTC" ? .utc : Zone.named(zone))
    var counts = [Double](repeating: 0, count: 168)
    var expected = counts
    for day in 0..<364 {
      let date = Tide.monday.advanced(by: day)
      let first = day % 7 * 24
      for stretch in tide.zone.hours(of: date) {
        expected[first + stretch.hour] += hours[stretch.hour] * stretch.interval.length.inHours
      }
      for arrival in tide.arrivals(on: date) {
        counts[first + Int(tide.zone.timeOfDay(at: arrival.instant).seconds) / 3_600] += 1
      }
    }
    let statistic = zip(counts, expected).reduce(0) {
      $1.1 == 0 ? $0 + $1.0 * 1e9 : $0 + ($1.0 - $1.1) * ($1.0 - $1.1) / $1.1
    }
    let freedom = Double(expected.count { $0 > 0 })
    #expect(GSL.chiSquaredTail(statistic, degreesOfFreedom: freedom) > 0.001)
  }

  @Test("The number of a day follows a Poisson law")
  func poisson() {
    let counts = Tide(hours: Self.bumpy).counts(days: 1_000)
    #expect(abs(counts.variance / counts.mean - 1) < 4 * (2.0 / 1_000).squareRoot())
  }

  @Test(
    "A raised rate only adds visits and moves none, whatever power of two it passes",
    arguments: [(1.0, 1.1), (3.0, 5.0), (0.4, 20.0)])
  func raised(low: Double, high: Double) {
    let few = Tide(hours: Array(repeating: low, count: 24)).arrivals(on: Tide.monday)
    let many = Tide(hours: Array(repeating: high, count: 24)).arrivals(on: Tide.monday)
    #expect(Set(few).isSubset(of: Set(many)))
    #expect(many.count > few.count)
    #expect(zip(many, many.dropFirst()).allSatisfy { $0.instant <= $1.instant })
  }

  @Test(
    "Days of 23 and 25 hours have the visits of their hours",
    arguments: [("2025-03-30", 23.0), ("2025-10-26", 25.0)],
    [ArrivalLaw.poisson, .renewal(cv: 0.5)])
  func changeOfClocks(day: (date: String, hours: Double), law: ArrivalLaw) {
    let tide = Tide(
      hours: Array(repeating: 100, count: 24), law: law, zone: Zone.named("Europe/Berlin"))
    let date = LocalDay(day.date)!
    let arrivals = tide.arrivals(on: date)
    #expect(
      abs(Double(arrivals.count) - 100 * day.hours) < 4 * (100 * day.hours).squareRoot())
    let interval = tide.zone.interval(of: date)
    #expect(arrivals.allSatisfy { interval.contains($0.instant) })
  }
}
