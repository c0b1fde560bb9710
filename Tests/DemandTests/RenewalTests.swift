import Statistics
import Testing
import TimeAndMoney

@testable import Demand

@Suite("Customers who come at intervals")
struct RenewalTests {
  private static let days = 4_000

  /// The variance of the number of visits in a stretch of `mean` expected ones, for gamma intervals in equilibrium:
  /// E[N(N−1)] = 2 ∫ Σ P(interval sums ≤ t) dt from 0 to the mean (Cox, Renewal Theory, 1962, §4.5), by Simpson's rule.
  private static func variance(mean: Double, cv: Double) -> Double {
    let shape = 1 / (cv * cv)
    func renewals(_ time: Double) -> Double {
      if time == 0 { return 0 }
      var sum = 0.0
      for number in 1...2_000 {
        let term = GSL.gammaCumulative(
          time, shape: shape * Double(number), scale: cv * cv)
        sum += term
        if term < 1e-12 { break }
      }
      return sum
    }
    let steps = 200
    let width = mean / Double(steps)
    var integral = renewals(0) + renewals(mean)
    for step in 1..<steps { integral += renewals(Double(step) * width) * (step % 2 == 0 ? 2 : 4) }
    return 2 * integral * width / 3 + mean - mean * mean
  }

  @Test(
    "The number of a day has the mean of its rates exactly, and the variance of an equilibrium renewal process",
    arguments: [0.3, 0.5, 1, 1.5], [8.0, 30])
  func moments(cv: Double, mean: Double) {
    let tide = Tide(hours: Array(repeating: mean / 24, count: 24), law: .renewal(cv: cv))
    let counts = tide.counts(days: Self.days)
    let variance = Self.variance(mean: mean, cv: cv)
    #expect(abs(counts.mean - mean) < 4 * (variance / Double(Self.days)).squareRoot())
    #expect(abs(counts.variance - variance) < 4 * counts.errorOfVariance)
  }

  @Test("The exact variance is that of Poisson for cv 1", arguments: [1.0, 8, 30])
  func poisson(mean: Double) {
    #expect(abs(Self.variance(mean: mean, cv: 1) / mean - 1) < 1e-3)
  }

  @Test("For many visits the index of dispersion is cv²", arguments: [0.25, 0.5, 2])
  func index(cv: Double) {
    let counts = Tide(hours: Array(repeating: 20, count: 24), law: .renewal(cv: cv))
      .counts(days: 600)
    let index = counts.variance / counts.mean
    #expect(abs(index / (cv * cv) - 1) < 4 * (2.0 / 600).squareRoot() + 0.1)
  }

  @Test("Every hour has the visits of its rate, and one without a rate none", arguments: [0.4, 2])
  func hours(cv: Double) {
    let hours = DayArrivalsTests.night
    let tide = Tide(hours: hours, law: .renewal(cv: cv))
    var counts = Array(repeating: [Double](), count: 24)
    for day in 0..<2_000 {
      var today = [Double](repeating: 0, count: 24)
      for arrival in tide.arrivals(on: Tide.monday.advanced(by: day)) {
        today[Int(tide.zone.timeOfDay(at: arrival.instant).seconds) / 3_600] += 1
      }
      for hour in 0..<24 { counts[hour].append(today[hour]) }
    }
    for hour in 0..<24 {
      let error = (counts[hour].variance / 2_000).squareRoot()
      #expect(abs(counts[hour].mean - hours[hour]) <= 4 * error, "hour \(hour)")
    }
  }

  @Test("They come in order, inside the day, each with a name of his own")
  func names() {
    let arrivals = Tide(hours: DayArrivalsTests.bumpy, law: .renewal(cv: 3))
      .arrivals(on: Tide.monday)
    #expect(arrivals.count > 5)
    #expect(zip(arrivals, arrivals.dropFirst()).allSatisfy { $0.instant <= $1.instant })
    #expect(arrivals.map(\.name.ordinal) == (0..<UInt32(arrivals.count)).map { $0 })
    let day = ZoneRules.utc.interval(of: Tide.monday)
    #expect(arrivals.allSatisfy { day.contains($0.instant) })
  }
}
