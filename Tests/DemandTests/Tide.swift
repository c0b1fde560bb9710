import RandomStreams
import TimeAndMoney

@testable import Demand

/// The visits of one segment through one channel, day by day.
struct Tide {
  static let monday = LocalDay("2025-01-06")!

  /// Visits an hour, by hour of every day.
  var hours = Array(repeating: 1.0, count: 24)
  var effects = CalendarEffects.none
  var variation = DayVariation.none
  var law = ArrivalLaw.poisson
  var zone = ZoneRules.utc
  var seed: UInt64 = 3
  var segment = "business"
  var channel = "direct"

  var streams: FlowStreams {
    FlowStreams(
      run: RandomKey(seed: seed, replication: 1), segment: segment, channel: channel,
      sites: ["one"], highestRise: 0)
  }

  var profile: VisitProfile {
    VisitProfile(
      perWeek: hours.reduce(0, +) * 7,
      weights: Dictionary(uniqueKeysWithValues: DayKind.allCases.map { ($0, hours) }))
  }

  var visits: Visits {
    .drawn(DrawnVisits(profile: profile, effects: effects, variation: variation, law: law))
  }

  func arrivals(on day: LocalDay) -> [DayArrivals.Arrival] {
    DayArrivals(
      visits, on: day, since: Tide.monday, calendar: BusinessCalendar(zone: zone),
      streams: streams
    ).arrivals
  }

  /// How many come on each of some days.
  func counts(days: Int) -> [Double] {
    (0..<days).map { Double(arrivals(on: Tide.monday.advanced(by: $0)).count) }
  }
}

extension [Double] {
  var mean: Double { reduce(0, +) / Double(count) }

  var variance: Double { covariance(with: self) }

  func covariance(with other: [Double]) -> Double {
    let (one, two) = (mean, other.mean)
    return zip(self, other).reduce(0) { $0 + ($1.0 - one) * ($1.1 - two) } / Double(count - 1)
  }

  /// The standard error of the variance of values like these, from their fourth moment.
  var errorOfVariance: Double {
    let centre = mean
    let fourth = map { ($0 - centre) * ($0 - centre) * ($0 - centre) * ($0 - centre) }.mean
    return ((fourth - variance * variance) / Double(count)).squareRoot()
  }
}
